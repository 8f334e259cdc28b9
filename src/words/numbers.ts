/** How a language writes a number. */
export function numberFormat(language: string) {
  const format = new Intl.NumberFormat(language)
  return (value: number) => format.format(value)
}

/**
 * How a language counts: the number and what is counted, "1 position", "2 positions". `Category` are the plural
 * categories that it has, by CLDR.
 */
export function counting<Category extends Intl.LDMLPluralRule>(language: string) {
  const plural = new Intl.PluralRules(language)
  const number = numberFormat(language)
  return (value: number, forms: Readonly<Record<Category, string>>) =>
    `${number(value)} ${forms[plural.select(value) as Category]}`
}
