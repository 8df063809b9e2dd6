import { createContext } from 'svelte';

/** Whether the page that is open has drawn its map: said by the page, heard by the layout round it. */
export class PageRest {
	drawn = $state.raw(false);
}

export const [pageRest, setPageRest] = createContext<PageRest>();
