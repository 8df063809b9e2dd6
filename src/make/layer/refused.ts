/** Why a row is no event. */
export class Refused {
	constructor(readonly reason: string) {}
}
