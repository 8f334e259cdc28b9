/** EDGE-1: how many procedures one HTTP request may ask for. The app's own pages ask for one at a time. */
export const MAX_BATCH = 10
