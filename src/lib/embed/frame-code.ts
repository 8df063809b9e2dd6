import { escaped } from '../style/still/svg-text.ts';
import { HEIGHT, HELLO, LEAST_HEIGHT, MOST_HEIGHT, READY } from './height.ts';

/** Of a frame in a page that says nothing else, CSS pixels; the width is all that there is. */
export const FRAME_SIZE = { width: 720, height: 560 } as const;

export interface Frame {
	/** Of the embedded page, whole, with what is chosen in it. */
	readonly address: string;
	/** What a screen reader calls the frame. */
	readonly title: string;
}

/** The element to be put into another page. */
export function frameCode({ address, title }: Frame): string {
	return `<iframe src="${escaped(address)}" title="Map: ${escaped(title)}" width="${FRAME_SIZE.width}" height="${FRAME_SIZE.height}" style="display: block; width: 100%; border: 0" loading="lazy"></iframe>`;
}

/**
 * A script for the page round the frames: it gives each the height that its map asks for. It heeds
 * no other origin, and no window but those frames. `site` is an origin, and the folder if there is one.
 */
export function listenerCode(site: string): string {
	const { origin } = new URL(site);
	return `<script>
	// The height of Dateline's maps.
	(() => {
		const origin = ${JSON.stringify(origin)};
		const frames = () => [...document.querySelectorAll('iframe')].filter((frame) => frame.src.startsWith(${JSON.stringify(`${site}/`)}));
		const ask = (frame) => frame.contentWindow.postMessage({ type: '${HELLO}' }, origin);
		addEventListener('message', (event) => {
			const frame = frames().find((one) => one.contentWindow === event.source);
			if (event.origin !== origin || !frame) return;
			const { type, height } = event.data ?? {};
			if (type === '${READY}') ask(frame);
			if (type === '${HEIGHT}' && height >= ${LEAST_HEIGHT} && height <= ${MOST_HEIGHT}) frame.style.height = \`\${height}px\`;
		});
		// A frame that was there before this script; one that is not loaded yet is still about:blank.
		frames().filter((frame) => frame.contentDocument?.URL !== 'about:blank').forEach(ask);
	})();
</script>`;
}
