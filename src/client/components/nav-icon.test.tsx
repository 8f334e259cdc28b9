import { cleanup, render } from '@solidjs/testing-library'
import { afterEach, expect, it } from 'vitest'
import { NavIcon } from './nav-icon.tsx'

afterEach(cleanup)

it.each(['doctors', 'appointments', 'visits', 'profile'] as const)(
  'PAGE-8 %s has a picture of its own, which is not read out',
  (of) => {
    const { container } = render(() => <NavIcon of={of} />)
    const picture = container.querySelector('svg')
    expect(picture?.getAttribute('aria-hidden')).toBe('true')
    expect(picture?.querySelectorAll('path').length).toBeGreaterThan(1)
  },
)
