import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { appearances, densities, type Settings, type SettingsChange } from '#shared/settings/settings.ts'
import { languages } from '#shared/settings/language.ts'
import { Card } from '#ui/layout/card.tsx'
import { LabelledSegments } from '#ui/layout/labelled-segments.tsx'

type LookCardProps = {
  readonly settings: Settings
  readonly onChange: (change: SettingsChange) => void
}

/** How the desk looks; each choice counts at once. */
export const LookCard = ({ settings, onChange }: LookCardProps) => {
  const { t } = useTranslation('settings')
  return (
    <Card title={t('look.title')}>
      <LabelledSegments
        label={t('look.appearance')}
        value={settings.appearance}
        onChange={(appearance) => onChange({ appearance })}
        choices={appearances.map((value) => ({ value, label: t(`look.appearances.${value}`) }))}
      />
      <LabelledSegments
        label={t('look.density')}
        value={settings.density}
        onChange={(density) => onChange({ density })}
        choices={densities.map((value) => ({ value, label: t(`look.densities.${value}`) }))}
      />
      <Select
        label={t('look.language')}
        allowDeselect={false}
        value={settings.language}
        onChange={(language) => language && onChange({ language })}
        data={languages.map((value) => ({ value, label: t(`look.languages.${value}`) }))}
      />
    </Card>
  )
}
