/** Zoom as MapLibre counts it (512 px world at 0); latitude and longitude in degrees, WGS84. */
export interface Camera {
	readonly zoom: number;
	readonly latitude: number;
	readonly longitude: number;
}
