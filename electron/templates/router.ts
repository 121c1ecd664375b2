import { saveTemplateRequest, templateByName } from '#shared/templates/template.ts'
import { command, query, router } from '../trpc/init.ts'
import { normalized } from '../trpc/normalized.ts'
import type { TemplateService } from './service.ts'

export const createTemplatesRouter = (templates: TemplateService) =>
  router({
    list: query.query(() => templates.list()),
    save: command.input(normalized(saveTemplateRequest)).mutation(({ input }) => templates.save(input)),
    remove: command.input(normalized(templateByName)).mutation(({ input }) => templates.remove(input.name)),
  })
