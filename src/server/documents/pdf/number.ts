/** A number as a PDF writes it. */
export const n = (value: number): string => String(Math.round(value * 1_000) / 1_000)
