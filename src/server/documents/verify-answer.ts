import type { Db } from '../../db/client.ts'
import type { Log } from '../../platform/log.ts'
import { traceOf } from '../error-trace.ts'
import { browserLanguage } from '../language.ts'
import type { Seals } from '../record/seal.ts'
import { verdictOn } from './verify.ts'
import { verifyPage } from './verify-page.ts'

type Asked = Pick<Seals, 'verifySeal'> & { readonly db: Db; readonly log: Log; readonly requestId: string }

/** DOC-2: says what became of this code. When it cannot be looked up the page says that, which is no verdict. */
export async function answerVerify(asked: Asked, request: Request, code: string): Promise<Response> {
  const { db, log, verifySeal, requestId } = asked
  const language = browserLanguage(request.headers)
  try {
    return await verifyPage(await verdictOn(db, verifySeal, code), language)
  } catch (error) {
    log({ event: 'error', requestId, path: '/verify', cause: traceOf(error) })
    return verifyPage({ status: 'unavailable' }, language)
  }
}
