/** The viewer's own time of day (TIME-1). On 24 hours in every language, as the doctors' hours are written. */
export function clockTimes(language: string) {
  const format = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  return (at: number) => format.format(at)
}

/** A calendar date has no zone: it is read and shown as UTC, so that no zone can move it. */
export function dates(language: string, parts: Intl.DateTimeFormatOptions) {
  const format = new Intl.DateTimeFormat(language, { ...parts, timeZone: 'UTC' })
  return (date: string) => format.format(new Date(date))
}
