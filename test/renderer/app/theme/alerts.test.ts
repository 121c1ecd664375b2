import { DEFAULT_THEME, mergeThemeOverrides, mergeMantineTheme } from '@mantine/core'
import { describe, expect, it } from 'vitest'
import { cssVariables } from '#app/theme/css-variables.ts'
import { theme } from '#app/theme/theme.ts'
import { readFiles } from '../../../law/source-files.ts'

const whole = mergeMantineTheme(DEFAULT_THEME, mergeThemeOverrides(theme))
const schemes = ['light', 'dark'] as const

/** Every colour that an alert of the program has. */
const coloursOfAlerts = (): readonly string[] => {
  const alerts = readFiles('renderer', '.tsx').flatMap(({ text }) => text.match(/<Alert\b[^>]*>/gu) ?? [])
  const named = alerts.flatMap((alert) => /\bcolor="(\w+)"/u.exec(alert)?.[1] ?? [])
  return [...new Set([...named, 'green', 'yellow', 'red', 'blue', 'gray'])]
}

/** A colour of the desk as it is in a scheme. @throws when it is none: then nobody knows what it is beside */
const valueOf = (colour: string, scheme: (typeof schemes)[number]): string => {
  const name = /^var\((--desk-[\w-]+)\)$/u.exec(colour)?.[1] ?? ''
  const value = new Map<string, string>(Object.entries(cssVariables(whole)[scheme])).get(name)
  if (value === undefined) throw new Error(`${colour} is no colour of the desk`)
  return value
}

/** Relative luminance (WCAG 2.2). */
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((place) => Number.parseInt(hex.slice(place, place + 2), 16) / 255)
    .map((part) => (part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((first, second) => first - second)
  return (light + 0.05) / (dark + 0.05)
}

describe('an alert', () => {
  it.each(coloursOfAlerts().flatMap((colour) => schemes.map((scheme) => [colour, scheme] as const)))(
    'can be read, title and text: %s, %s',
    (colour, scheme) => {
      const { color, background } = whole.variantColorResolver({
        variant: 'light',
        color: colour,
        theme: whole,
      })
      const ground = valueOf(background, scheme)
      const text = scheme === 'light' ? whole.black : whole.white
      expect(contrast(valueOf(color, scheme), ground)).toBeGreaterThanOrEqual(4.5)
      expect(
        contrast(text.length === 4 ? text.replaceAll(/[^#]/gu, '$&$&') : text, ground),
      ).toBeGreaterThanOrEqual(4.5)
    },
  )
})
