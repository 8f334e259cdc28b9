import { createSignal } from 'solid-js'
import type { Token } from '../../../queue/ids.ts'
import type { Availability } from '../../../queue/vocabulary.ts'
import { createAction } from '../../api/create-action.ts'
import { api } from '../../api/trpc.ts'

type Press =
  | { readonly type: 'start'; readonly token: Token | null }
  | { readonly type: 'finish'; readonly token: Token }
  | { readonly type: 'skip'; readonly token: Token }
  /** CALL-7: the turn to have back. */
  | { readonly type: 'undo'; readonly token: Token }
  | { readonly type: 'callNext' }
  | { readonly type: 'resume'; readonly token: Token }
  | {
      readonly type: 'status'
      readonly availability: Availability
      readonly backInMinutes: number | null
    }

/**
 * What the doctor can press. Nothing is shown as done before the room says so; a start that fails for want of a Meet
 * link is remembered, and happens as soon as there is one (MEET-3).
 */
export function createConsole(key: string, beforeFinish: () => Promise<unknown> | null = () => null) {
  const turn = createAction((press: Press, commandId) => {
    const command = { key, commandId }
    switch (press.type) {
      case 'start':
        return api.consultation.start.mutate({ ...command, token: press.token })
      case 'finish': {
        const finish = () => api.consultation.finish.mutate({ ...command, token: press.token })
        // What is written goes first: finishing gives it to the patient (CALL-9).
        return beforeFinish()?.then(finish) ?? finish()
      }
      case 'skip':
        return api.consultation.skip.mutate({ ...command, token: press.token })
      case 'undo':
        return api.consultation.undo.mutate({ ...command, token: press.token })
      case 'resume':
        return api.consultation.resume.mutate({ ...command, token: press.token })
      case 'callNext':
        return api.consultation.callNext.mutate(command)
      case 'status': {
        const { availability, backInMinutes } = press
        return api.doctor.setStatus.mutate({ ...command, availability, backInMinutes })
      }
      default:
        return press satisfies never
    }
  })
  const [linkDialog, setLinkDialog] = createSignal<'closed' | 'asked' | 'needed'>('closed')
  let startAfterLink: Press | null = null

  async function act(press: Press) {
    const answer = await turn.act(press)
    if (answer !== null || turn.problem()?.code !== 'MEET_LINK_MISSING') return answer
    startAfterLink = press
    turn.forget()
    setLinkDialog('needed')
    return null
  }

  return {
    act,
    isPending: turn.isPending,
    problem: turn.problem,
    forget: turn.forget,
    linkDialog,
    askForLink: () => setLinkDialog('asked'),
    closeLinkDialog() {
      startAfterLink = null
      setLinkDialog('closed')
    },
    async linkSaved() {
      const press = startAfterLink
      startAfterLink = null
      setLinkDialog('closed')
      if (press) await act(press)
    },
  }
}
export type ConsoleActions = ReturnType<typeof createConsole>
