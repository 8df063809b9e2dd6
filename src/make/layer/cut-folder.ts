/** Where cut layers are kept between builds: `<story>/<layer>` under it. */
export const CUT = process.env.DATELINE_LAYERS ?? '.cache/layers';
