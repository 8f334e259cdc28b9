/** ROOM-17: raised whenever a page needs something of a room's frames, or says something, that was not there before. */
export const PAGE_VERSION = 1

/** The oldest page that a room can still do with. */
export const OLDEST_PAGE = 1
