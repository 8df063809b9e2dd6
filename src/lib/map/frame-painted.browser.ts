/** Until the frame that shows what was just done is on its way to the screen. In a page that nobody sees there is none. */
export const framePainted = (): Promise<void> =>
	new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
