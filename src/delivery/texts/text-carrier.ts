import type { Carrier } from '../ports.ts'
import type { TextPort } from './port.ts'
import { textBody } from './text-body.ts'

/**
 * SMS-3: tells a stage by text. `onStopped` hears of a number that the gateway knows to want none (SMS-4); it is waited for,
 * so that nothing more goes there.
 */
export function createTextCarrier(
  port: TextPort,
  appUrl: string,
  onStopped: (number: string) => Promise<void>,
): Carrier {
  return {
    async carry(delivery) {
      const { id, stage, language, text } = delivery
      const said = textBody(delivery, appUrl)
      if (said === null || !text) return { kind: 'refused', code: 'no_words' }
      const { number, via } = text
      const { isStopped = false, ...sent } = await port.send({
        id,
        number,
        via,
        about: stage,
        language,
        ...said,
      })
      if (isStopped) await onStopped(number)
      return sent
    },
  }
}
