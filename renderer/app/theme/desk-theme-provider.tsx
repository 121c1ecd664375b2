import { DirectionProvider, MantineProvider } from '@mantine/core'
import { useColorScheme } from '@mantine/hooks'
import { useLayoutEffect, type ReactNode } from 'react'
import type { Settings } from '#shared/settings/settings.ts'
import { writingDirectionOf, type Language } from '#shared/settings/language.ts'
import { cssVariables } from './css-variables.ts'
import { theme } from './theme.ts'

type DeskThemeProviderProps = {
  readonly appearance: Settings['appearance']
  readonly density: Settings['density']
  readonly language: Language
  readonly children: ReactNode
}

/** Everything is measured in rem: one size at the root makes the whole desk larger. */
const rootSizes: Readonly<Record<Settings['density'], string>> = { normal: '100%', large: '118.75%' }

/** The look that the desk has chosen, for everything inside. */
export const DeskThemeProvider = (props: DeskThemeProviderProps) => {
  const { appearance, density, language, children } = props
  const ofSystem = useColorScheme('light', { getInitialValueInEffect: false })
  useLayoutEffect(() => {
    const page = document.documentElement
    page.style.fontSize = rootSizes[density]
    page.lang = language
    // The library follows the page's direction by itself.
    page.dir = writingDirectionOf(language)
  }, [density, language])
  return (
    <DirectionProvider initialDirection={writingDirectionOf(language)}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        forceColorScheme={appearance === 'system' ? ofSystem : appearance}
      >
        {children}
      </MantineProvider>
    </DirectionProvider>
  )
}
