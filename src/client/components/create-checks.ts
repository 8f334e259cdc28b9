import { createSignal } from 'solid-js'
import type { FieldProblem } from '../../protocol/forms.ts'

type Rules<Name extends string> = Readonly<Record<Name, () => FieldProblem | null>>

/**
 * FORM-1: what a form can say by itself, before anything is sent. Nothing is wrong until somebody has tried; from then on
 * each field says what is wrong with it, and stops the moment it no longer is (FORM-2). Fields are found by their name.
 */
export function createChecks<Name extends string>(rules: Rules<Name>) {
  const [isTried, setTried] = createSignal(false)
  const names = Object.keys(rules) as Name[]
  const problemOf = (name: Name) => (isTried() ? rules[name]() : null)
  return {
    problemOf,
    /** Whether everything is right; otherwise the first field that is not has the focus. */
    pass(form: HTMLFormElement): boolean {
      setTried(true)
      const first = names.find((name) => rules[name]() !== null)
      if (first === undefined) return true
      const field = form.elements.namedItem(first)
      if (field instanceof HTMLElement) field.focus()
      return false
    },
    /** As if nobody had tried. */
    forget: () => setTried(false),
  }
}
