import { Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Redirect } from 'wouter'
import { LeadsOnly } from '#contract/operators/leads-only.tsx'
import { AddressesSection } from './addresses/addresses-section.tsx'
import { AutomationSection } from './automation/automation-section.tsx'
import { BackupSection } from './backup/backup-section.tsx'
import { DefaultsSection } from './defaults/defaults-section.tsx'
import { GeneralSection } from './general-section.tsx'
import { DeskHistorySection } from './history/desk-history-section.tsx'
import { LabelsSection } from './labels/labels-section.tsx'
import { LocationsSection } from './locations/locations-section.tsx'
import { PackageSizesSection } from './package-sizes/package-sizes-section.tsx'
import { ProductsSection } from './products/products-section.tsx'
import { RulesSection } from './rules/rules-section.tsx'
import { SectionNav } from './section-nav.tsx'
import { PrintersSection } from './printers/printers-section.tsx'
import { OperatorsSection } from './operators/operators-section.tsx'
import { isSection, rightOf, type SettingsSection } from './sections.ts'
import classes from './settings-page.module.css'
import { TemplatesSection } from './templates/templates-section.tsx'

const shown: Readonly<Record<SettingsSection, () => React.JSX.Element>> = {
  general: GeneralSection,
  defaults: DefaultsSection,
  rules: RulesSection,
  locations: LocationsSection,
  'package-sizes': PackageSizesSection,
  templates: TemplatesSection,
  addresses: AddressesSection,
  products: ProductsSection,
  labels: LabelsSection,
  printers: PrintersSection,
  automation: AutomationSection,
  operators: OperatorsSection,
  backup: BackupSection,
  history: DeskHistorySection,
}

/** What the desk is like, and what it keeps so that it need not be typed again. */
export const SettingsPage = ({ section }: { readonly section: string }) => {
  const { t } = useTranslation('settings')
  if (!isSection(section)) return <Redirect to="/settings" replace />
  const Shown = shown[section]
  return (
    <div className={classes['page']} data-section={section}>
      <Title order={1}>{t('title')}</Title>
      <div className={classes['body']}>
        <SectionNav current={section} />
        <div className={classes['section']}>
          <LeadsOnly key={section} right={rightOf(section)}>
            <Shown />
          </LeadsOnly>
        </div>
      </div>
    </div>
  )
}
