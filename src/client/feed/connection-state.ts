/** How the screen gets its news; what each is called stands in the dictionaries (ROOM-5). */
export type ConnectionState =
  | 'connecting'
  | 'live'
  | 'reconnecting'
  | 'polling'
  | 'offline'
  | 'elsewhere'
  | 'outdated'
  | 'refused'
