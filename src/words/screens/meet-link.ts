/** MEET-2: said while the doctor types. */
export type MeetLinkWords = { readonly invalid: string }
