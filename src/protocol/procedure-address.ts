/**
 * Where a procedure that changes nothing is asked. One text for whoever asks and for whoever names the asking beforehand:
 * a browser takes the two for the same by their letters (PAGE-5). `input` is JSON.
 */
export const addressOf = (procedure: string, input: string | undefined): string =>
  `/trpc/${procedure}${input === undefined ? '' : `?input=${encodeURIComponent(input)}`}`
