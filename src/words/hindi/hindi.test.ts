import { expect, it } from 'vitest'
import { hindi } from './hindi.ts'
import { screens } from './screens.ts'

it('LANG-1 a count has the form of its noun that Hindi wants there', () => {
  const { found } = screens.find.list
  expect([found(1, 1), found(2, 5)]).toEqual(['1 डॉक्टर में से 1', '5 डॉक्टरों में से 2'])
  const { moreThan } = screens.settings.stays
  expect([moreThan(1, 8), moreThan(3, 8)].map((said) => said.split(' से ')[0])).toEqual([
    '1 दिन में 8',
    '3 दिनों में 8',
  ])
})

it('LANG-4 a visit has one name in Hindi', () => {
  const texts = JSON.stringify([hindi, screens])
  expect(texts).toContain('मुलाक़ात')
  expect(texts).not.toMatch(/परामर्श|विज़िट/)
})
