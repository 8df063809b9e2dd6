/** A file at the top, `404.html`, which hosts serve for whatever is not there. */
export const trailingSlash = 'never';
export const csr = false;
