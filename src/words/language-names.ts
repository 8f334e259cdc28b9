/** LANG-1: languages by their names in this one, as a list: "English, French and Akan". A tag that has no name stays as it is. */
export function languageNames(locale: string): (tags: readonly string[]) => string {
  const names = new Intl.DisplayNames(locale, { type: 'language' })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  return (tags) => list.format(tags.map((tag) => names.of(tag) ?? tag))
}
