/* The files of layers: what is zipped on the host is unzipped here, unless the host did it on the way. */

/** Null where there is no such tile. Throws where the host does not answer, or not with a tile. */
export async function fetchTile(address: string): Promise<Uint8Array | null> {
	const response = await fetch(address);
	if (response.status === 404 || response.status === 204) return null;
	return unzipped(await bytesOf(response));
}

export async function fetchBytes(address: string): Promise<Uint8Array> {
	return unzipped(await bytesOf(await fetch(address)));
}

/** Files of the site's own: their form was made at build. */
export async function fetchJson<T>(address: string): Promise<T> {
	return JSON.parse(new TextDecoder().decode(await fetchBytes(address))) as T;
}

async function bytesOf(response: Response): Promise<Uint8Array<ArrayBuffer>> {
	if (!response.ok) throw new Error(`${response.url} answers ${response.status}.`);
	return new Uint8Array(await response.arrayBuffer());
}

async function unzipped(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
	// RFC 1952: the two bytes that every gzip file begins with.
	if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
	const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
	return new Uint8Array(await new Response(stream).arrayBuffer());
}
