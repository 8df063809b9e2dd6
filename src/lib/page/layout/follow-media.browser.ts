/** Tells whether a media query holds, now and whenever that changes; returns the undo. */
export function followMedia(query: string, tell: (holds: boolean) => void): () => void {
	const list = matchMedia(query);
	const look = () => tell(list.matches);
	look();
	list.addEventListener('change', look);
	return () => list.removeEventListener('change', look);
}
