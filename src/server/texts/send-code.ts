import { codeBody } from '../../delivery/texts/text-body.ts'
import type { TextVia } from '../../queue/views/away.ts'
import { MINUTES } from '../accounts/account-mail.ts'
import { keepCode, newCode, sealedCode } from '../accounts/codes.ts'
import { refusal } from '../errors.ts'
import type { Context } from '../trpc.ts'
import { numberCodeOf } from './own-number.ts'
import type { TextMeans } from './text-means.ts'

type NumberWish = { readonly number: string; readonly via: TextVia }

/**
 * SMS-2: texts a code that stands for this number and this account. Throws the refusal of a number that wants none
 * (`TEXTS_STOPPED`), has no phone (`NUMBER_UNREACHABLE`), or of a gateway that does not answer (`UNAVAILABLE`).
 */
export async function sendNumberCode(
  { db, account, clock, log, language, requestId }: Context,
  { port, keeping }: TextMeans,
  userId: string,
  wish: NumberWish,
): Promise<void> {
  if (await keeping.isStopped(wish.number)) throw refusal('TEXTS_STOPPED')
  const code = newCode()
  const kept = { sealed: [await sealedCode(account.codeSecret, code)], about: wish }
  await keepCode(db, numberCodeOf(userId), kept, clock() + MINUTES.code * 60_000)
  const sent = await port.send({
    id: `code:${crypto.randomUUID()}`,
    ...wish,
    about: 'code',
    body: codeBody(language(), code, MINUTES.code),
    language: language(),
    link: null,
  })
  const { kind } = sent
  log({
    event: 'text_code',
    requestId,
    via: wish.via,
    outcome: kind,
    code: kind === 'sent' ? null : sent.code,
  })
  if (sent.isStopped) {
    await keeping.said(wish.number, 'stop', clock())
    throw refusal('TEXTS_STOPPED')
  }
  if (kind === 'later') throw refusal('UNAVAILABLE')
  if (kind !== 'sent') throw refusal('NUMBER_UNREACHABLE')
}
