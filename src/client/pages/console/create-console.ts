import { createSignal } from 'solid-js'
import type { PressInput } from '../../../protocol/press.ts'
import { createAction } from '../../api/create-action.ts'
import { api } from '../../api/trpc.ts'
import { pressed } from '../../feed/pressing.ts'

type Press = Extract<
  PressInput,
  {
    type: 'start' | 'finish' | 'skip' | 'undo' | 'callNext' | 'resume' | 'status' | 'lateStart' | 'cancelDay'
  }
>

/**
 * What the doctor can press. Nothing is shown as done before the room says so; a start that fails for want of a Meet
 * link is remembered, and happens as soon as there is one (MEET-3).
 */
export function createConsole(key: string, beforeFinish: () => Promise<unknown> | null = () => null) {
  const turn = createAction((press: Press, commandId): Promise<{ readonly seq: number }> => {
    const go = () => pressed(press, commandId, () => byTrpc(press, { key, commandId }))
    // What is written goes first: finishing gives it to the patient (CALL-9).
    return (press.type === 'finish' && beforeFinish()?.then(go)) || go()
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

function byTrpc(
  press: Press,
  command: { key: string; commandId: string },
): Promise<{ readonly seq: number }> {
  switch (press.type) {
    case 'start':
      return api.consultation.start.mutate({ ...command, token: press.token })
    case 'finish':
      return api.consultation.finish.mutate({ ...command, token: press.token })
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
    case 'lateStart':
      return api.doctor.startLate.mutate({ ...command, lateMinutes: press.lateMinutes })
    case 'cancelDay':
      return api.doctor.cancelDay.mutate(command)
    default:
      return press satisfies never
  }
}
