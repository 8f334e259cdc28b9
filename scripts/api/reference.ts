import { REFUSALS } from '../../src/queue/refusal.ts'
import { english } from '../../src/words/english/english.ts'
import { refusalInWords } from '../../src/words/refusal.ts'
import { type Document, type Procedure, proceduresOf, type Schema } from './openapi.ts'

/** The places in docs/api.head.md that are filled in. */
const ERRORS = '<!-- errors -->'
const PROCEDURES = '<!-- procedures -->'

/** API-1: docs/api.md, from its written part and the document. */
export const reference = (head: string, document: Document): string =>
  head
    .replace('<!-- title -->', '<!-- Made by `npm run api` from docs/api.head.md and the router. -->')
    .replace(ERRORS, errorTable())
    .replace(PROCEDURES, procedureSections(document))

function errorTable(): string {
  const sentences = {
    ...english.api.refusals,
    ...Object.fromEntries(REFUSALS.map((code) => [code, refusalInWords(english, code)])),
  }
  const rows = Object.entries(sentences).map(([code, sentence]) => `| \`${code}\` | ${sentence} |`)
  return ['| code | what a person reads |', '|---|---|', ...rows].join('\n')
}

function procedureSections(document: Document): string {
  const procedures = proceduresOf(document)
  return [...new Set(procedures.map(routerOf))]
    .map((router) => {
      const own = procedures.filter((each) => routerOf(each) === router)
      return `### ${router}\n\n${own.map(section).join('\n')}`
    })
    .join('\n\n')
}

const routerOf = ({ name }: Procedure) => name.split('.')[0] ?? name

function section({ name, method, description, input }: Procedure): string {
  const said = description === '' ? '' : ` ${description.replaceAll('\n', ' ').trim()}`
  const takes = input === null ? 'nothing' : `\`${fieldsOf(input)}\``
  return `- **\`${name}\`** (${method}).${said}\n  Takes ${takes}.`
}

function fieldsOf(schema: Schema): string {
  const choices = schema.oneOf ?? schema.anyOf
  if (choices) return choices.map(fieldsOf).join(' or ')
  if (schema.$ref) return schema.$ref.split('/').at(-1) ?? ''
  if (schema.enum) return schema.enum.map((each) => JSON.stringify(each)).join(' or ')
  if (schema.items) return `[${fieldsOf(schema.items)}]`
  if (!schema.properties) return [schema.type ?? 'any'].flat().join(' or ')
  const required = new Set(schema.required)
  const fields = Object.entries(schema.properties).map(
    ([name, each]) => `${name}${required.has(name) ? '' : '?'}: ${fieldsOf(each)}`,
  )
  return `{ ${fields.join(', ')} }`
}
