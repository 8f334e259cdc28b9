import './classic-typescript.ts'
import { join } from 'node:path'

export type Schema = {
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly $ref?: string
}

type Operation = {
  readonly operationId: string
  readonly description?: string
  readonly requestBody?: { readonly content: Content }
  readonly parameters?: readonly { readonly name: string; readonly content?: Content }[]
}
type Content = Readonly<Record<string, { readonly schema: Schema }>>

/** As much of an OpenAPI document as is read here. */
export type Document = {
  readonly paths: Readonly<Record<string, { readonly get?: Operation; readonly post?: Operation }>>
}

const ROUTER = join(import.meta.dirname, '../../src/server/routers/app.ts')

/** API-1: the API as OpenAPI 3.1, read from the router's types and docstrings. Takes about ten seconds. */
export async function openapiDocument(): Promise<Document> {
  const { generateOpenAPIDocument } = await import('@trpc/openapi')
  const document = await generateOpenAPIDocument(ROUTER, {
    exportName: 'AppRouter',
    title: 'Anteroom',
    version: '1',
    servers: [{ url: '/trpc' }],
  })
  return document as unknown as Document
}

/** A procedure of the document: its name, how it is asked, what it says of itself, what it takes. */
export type Procedure = {
  readonly name: string
  readonly method: 'GET' | 'POST'
  readonly description: string
  readonly input: Schema | null
}

export function proceduresOf({ paths }: Document): readonly Procedure[] {
  return Object.values(paths).flatMap(({ get, post }) => {
    const operation = get ?? post
    if (!operation) return []
    const { operationId: name, description = '', requestBody, parameters = [] } = operation
    const content = requestBody?.content ?? parameters.find((each) => each.name === 'input')?.content
    const input = content?.['application/json']?.schema ?? null
    return [{ name, method: get ? 'GET' : 'POST', description, input }]
  })
}
