import { useParams } from '@solidjs/router'
import { decoded } from '../../protocol/decoded.ts'

/** A part of the page's address as it was meant; the router leaves it as it is written. */
export function createPart<Name extends string>(name: Name): () => string {
  const params = useParams<Record<Name, string>>()
  return () => decoded(params[name] ?? '')
}
