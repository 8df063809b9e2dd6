/** All rows of a layer in one file, beside its tiles: JSON lines, gzipped, as they were imported. */
export const ROWS_FILE = 'rows.ndjson.gz';
