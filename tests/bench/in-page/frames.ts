/*
 * The page's frames, looked on from its first line: whoever draws asks for them here, also one that
 * asks for the next in each, long before anybody looks.
 */

const ask = window.requestAnimationFrame.bind(window);

/** Called after each callback with the time of its frame, which all callbacks of one frame share. */
type Looker = (frameTime: number) => void;
let looker: Looker | null = null;

window.requestAnimationFrame = (callback) =>
	ask((frameTime) => {
		callback(frameTime);
		looker?.(frameTime);
	});

/** Null: nobody looks on any more. */
export const lookOn = (look: Looker | null): void => void (looker = look);

/** The next frame's time, unseen by who looks on. */
export const nextFrame = (): Promise<number> => new Promise(ask);
