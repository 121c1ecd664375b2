import { Select, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { labelPapers } from '#shared/labels/label-paper.ts'
import { paperLanguages } from '#shared/papers/paper-language.ts'
import type { Settings, SettingsChange } from '#shared/settings/settings.ts'
import { Card } from '#ui/layout/card.tsx'
import { LabelledSegments } from '#ui/layout/labelled-segments.tsx'
import classes from './labels.module.css'
import { LogoField } from './logo-field.tsx'
import { Samples } from './samples.tsx'

type LabelsCardProps = {
  readonly settings: Settings
  readonly onChange: (change: SettingsChange) => void
}

/** How the labels and papers of this desk look. */
export const LabelsCard = ({ settings, onChange }: LabelsCardProps) => {
  const { t } = useTranslation('settings')
  return (
    <Card title={t('labels.title')}>
      <div className={classes['split']}>
        <div className={classes['choices']}>
          <Select
            label={t('labels.paper')}
            description={t('labels.hint')}
            allowDeselect={false}
            value={settings.label_paper}
            onChange={(paper) => paper && onChange({ label_paper: paper })}
            data={labelPapers.map((value) => ({ value, label: t(`labels.papers.${value}`) }))}
          />
          <LogoField />
          <Switch
            label={t('labels.prices')}
            description={t('labels.pricesHint')}
            checked={settings.slip_prices}
            onChange={(event) => onChange({ slip_prices: event.currentTarget.checked })}
          />
          <LabelledSegments
            label={t('labels.language')}
            value={settings.paper_language}
            onChange={(language) => onChange({ paper_language: language })}
            choices={paperLanguages.map((value) => ({ value, label: t(`labels.languages.${value}`) }))}
          />
        </div>
        <Samples settings={settings} />
      </div>
    </Card>
  )
}
