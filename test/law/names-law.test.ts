import { expect, it } from 'vitest'
import { readFiles, withoutComments } from './source-files.ts'

const exported = /^export (?:async )?(?:const|function|class|type) (\w+)/gmu

it('lets an exported name stand for one thing in the whole program', () => {
  const places = ['electron', 'renderer', 'shared']
    .flatMap((room) => readFiles(room, '.ts', '.tsx'))
    .flatMap(({ path, text }) =>
      [...withoutComments(text).matchAll(exported)].map(([, name = '']) => ({ name, path })),
    )
  expect(places.length).toBeGreaterThan(1000)
  const shared = [...Map.groupBy(places, ({ name }) => name)].filter(([, all]) => all.length > 1)
  expect(shared.map(([name, all]) => `${name}: ${all.map(({ path }) => path).join(', ')}`)).toEqual([])
})
