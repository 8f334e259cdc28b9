import type { Db } from '../../db/client.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Log } from '../../platform/log.ts'
import { type MailLink, readMailLink } from '../../protocol/mail-link.ts'
import type { RoomSecrets } from '../../protocol/room-secrets.ts'
import { chooseLanguage } from '../../words/languages.ts'
import { traceOf } from '../error-trace.ts'
import { browserLanguage } from '../language.ts'
import type { RoomGateway } from '../rooms/gateway.ts'
import { readPerson, readTurn, type Seen, seenOf, type Turn } from './look.ts'
import { mailLinkPage } from './page.ts'
import { cancel, confirm, stop } from './press.ts'

type Asked = {
  readonly db: Db
  readonly rooms: RoomGateway
  readonly clock: Clock
  readonly log: Log
  readonly linkSecrets: RoomSecrets
  readonly requestId: string
}

/** What is known of whom and what a link is about, and what its page says. */
type Found = { readonly seen: Seen; readonly turn: Turn | null; readonly language: string | null }

/**
 * LINK-1: the page of one link of a mail. Looking changes nothing, as programs look at links, too; only a press of its
 * button does, or, for ending mails, the one click of a mail program (RFC 8058). The link itself is the proof.
 */
export async function answerMailLink(asked: Asked, request: Request, does: MailLink): Promise<Response> {
  const { log, requestId } = asked
  const own = browserLanguage(request.headers)
  try {
    const isPressed = request.method === 'POST' && (await hasPressed(request, does))
    const { seen, turn, language } = await found(asked, request, does, isPressed)
    if (isPressed) log({ event: 'mail_link', requestId, does, outcome: seen })
    return await mailLinkPage({ does, seen, turn, language: chooseLanguage(language, [own]) })
  } catch (error) {
    log({ event: 'error', requestId, path: '/mail', cause: traceOf(error) })
    return mailLinkPage({ does, seen: 'unavailable', turn: null, language: own })
  }
}

async function found(asked: Asked, request: Request, does: MailLink, isPressed: boolean): Promise<Found> {
  const link = new URL(request.url).searchParams.get('link') ?? ''
  return does === 'stop' ? aboutAccount(asked, link, isPressed) : aboutTurn(asked, link, does, isPressed)
}

async function aboutAccount(asked: Asked, link: string, isPressed: boolean): Promise<Found> {
  const { db, linkSecrets, clock } = asked
  const about = await readMailLink('stop', link, linkSecrets, clock())
  if (typeof about === 'string') return { seen: about, turn: null, language: null }
  const person = await readPerson(db, about.person)
  const before = person?.mail === false ? 'wasStopped' : 'ask'
  const seen = isPressed ? await stop(asked, about.person) : before
  return { seen, turn: null, language: person?.language ?? null }
}

async function aboutTurn(
  asked: Asked,
  link: string,
  does: Exclude<MailLink, 'stop'>,
  isPressed: boolean,
): Promise<Found> {
  const { db, linkSecrets, clock } = asked
  const about = await readMailLink(does, link, linkSecrets, clock())
  if (typeof about === 'string') return { seen: about, turn: null, language: null }
  const turn = await readTurn(db, about.appointment)
  const before = seenOf(does, about, turn)
  if (turn === null || before !== 'ask' || !isPressed)
    return { seen: before, turn, language: turn?.language ?? null }
  const press = does === 'confirm' ? confirm : cancel
  return { seen: await press(asked, about, turn), turn, language: turn.language }
}

/** What the page's own form sends, and what a mail program does (RFC 8058); anything else is only a look. */
async function hasPressed(request: Request, does: MailLink): Promise<boolean> {
  const sent = await request.formData().catch(() => null)
  if (sent === null) return false
  return sent.get('press') === does || (does === 'stop' && sent.get('List-Unsubscribe') === 'One-Click')
}
