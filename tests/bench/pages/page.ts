import './page.css';
import type { BenchLayer, PopupText } from './story.ts';

/* What is the same on every page but Dateline's: the address, the toggles, the popup's text, the sign of rest. */

/** Where to look, at MapLibre's zoom: its world is 512 CSS pixels wide at zoom 0. */
export interface Camera {
	readonly zoom: number;
	/** [longitude, latitude] of the middle of the window. */
	readonly centre: readonly [number, number];
}

/** How many events the page has. */
export const size = Number(new URLSearchParams(location.search).get('size') ?? 19);

placeMap();

/** The made-up events as GeoJSON; null: the story stands alone. */
export const dataUrl = size === 19 ? null : new URL(`data/${size}.geojson`, location.href).href;

/** Of the address: `#map=zoom/latitude/longitude`, as Dateline writes it. */
export function camera(): Camera {
	const [zoom = 3, latitude = 0, longitude = 0] = location.hash
		.replace('#map=', '')
		.split('/')
		.map(Number);
	return { zoom, centre: [longitude, latitude] };
}

/** Goes where the address says, whenever it says another place. */
export function followAddress(go: (camera: Camera) => void): void {
	addEventListener('hashchange', () => go(camera()));
}

/** What whoever measures looks at: whether the map has drawn all it has to. */
export function note(state: 'moving' | 'idle'): void {
	document.documentElement.dataset.map = state;
}

/** Dateline's map lies beside its article: this one is as large and lies at the same place, as the address says. */
function placeMap(): void {
	const box = new URLSearchParams(location.search).get('map')?.split(',') ?? [];
	const map = document.getElementById('map');
	for (const [at, side] of (['left', 'top', 'width', 'height'] as const).entries())
		if (map) map.style[side] = `${box[at]}px`;
}

/** A checkbox for each layer. */
export function addToggles(
	layers: readonly BenchLayer[],
	ontoggle: (layer: string, shown: boolean) => void
): void {
	const fieldset = document.createElement('fieldset');
	for (const { id, title, colour } of layers) {
		const box = Object.assign(document.createElement('input'), { type: 'checkbox', checked: true });
		box.addEventListener('change', () => ontoggle(id, box.checked));
		const label = document.createElement('label');
		label.style.color = colour;
		label.append(box, ` ${title}`);
		fieldset.append(label);
	}
	document.body.append(fieldset);
}

/** A popup's content. */
export function popupContent(popups: readonly PopupText[]): HTMLElement {
	const content = document.createElement('div');
	for (const { title, facts } of popups) {
		const heading = Object.assign(document.createElement('h2'), { textContent: title });
		const list = document.createElement('dl');
		for (const [name, value] of Object.entries(facts))
			for (const [tag, text] of [
				['dt', name],
				['dd', value]
			] as const)
				list.append(Object.assign(document.createElement(tag), { textContent: text }));
		content.append(heading, list);
	}
	return content;
}

/** The same of a made-up event, of its properties. */
export function popupOfMade(properties: Readonly<Record<string, unknown>>): HTMLElement {
	const { title, ...facts } = properties;
	const texts = Object.entries(facts).map(([name, value]) => [name, String(value)]);
	return popupContent([{ title: String(title), facts: Object.fromEntries(texts) }]);
}
