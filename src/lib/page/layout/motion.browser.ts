/** The reader wants little motion. */
export function prefersReducedMotion(): boolean {
	return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Scrolls what has this id into its pane's view, gently where motion is welcome. */
export function scrollToShow(id: string, block: ScrollLogicalPosition): void {
	document
		.getElementById(id)
		?.scrollIntoView({ block, behavior: prefersReducedMotion() ? 'auto' : 'smooth' });
}
