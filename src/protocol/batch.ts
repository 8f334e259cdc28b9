/** EDGE-1: how many procedures one HTTP request may ask for. The fullest page of the app asks for three at once. */
export const MAX_BATCH = 10
