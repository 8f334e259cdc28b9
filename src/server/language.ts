import { chooseLanguage, chosenIn, type Language } from '../words/languages.ts'

/** LANG-2: what a browser asks for: what was chosen in it, else what it is set to. An account's own choice comes first. */
export const browserLanguage = (headers: Headers): Language =>
  chooseLanguage(chosenIn(headers.get('cookie') ?? ''), acceptedTags(headers.get('accept-language') ?? ''))

/** The tags of an Accept-Language header (RFC 9110), best first; those of weight 0 are not wanted. */
function acceptedTags(header: string): string[] {
  return header
    .split(',')
    .map((each) => {
      const [tag = '', ...parameters] = each.split(';').map((part) => part.trim())
      const weight = parameters.find((parameter) => parameter.startsWith('q='))
      return { tag, weight: weight === undefined ? 1 : Number(weight.slice(2)) }
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag)
}
