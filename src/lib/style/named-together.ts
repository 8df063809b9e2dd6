/**
 * Two states whose names stand so near to each other that from afar one of them alone would have room: a map names both or
 * neither. In English, as the basemap's tiles have them.
 */
export const NAMED_TOGETHER: readonly string[] = ['Israel', 'State of Palestine'];

/** The layer of the live map's style that names them, and nothing else. */
export const TOGETHER_LAYER = 'label-country-together';
