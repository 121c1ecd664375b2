import icon from './package/icon/256x256.png?asset'
import { app, type Event, ipcMain, Menu, nativeTheme, protocol, session } from 'electron'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { previewAddressFor } from '#shared/documents/preview-address.ts'
import { APP_ID } from './app-id.ts'
import { APP_SCHEME, createAppHandler, HOME } from './app-protocol.ts'
import { languageFor } from '#shared/settings/language.ts'
import type { Settings } from '#shared/settings/settings.ts'
import { endDespiteThreads } from './backups/thread/run-backup-thread.ts'
import type { Desk } from './desk.ts'
import { openWholeDesk } from './whole-desk.ts'
import { openRecovery } from './recovery-desk.ts'
import type { ReopenDesk } from './desk-ports.ts'
import { createMenu } from './menu.ts'
import { nativeTexts, type NativeTexts } from './platform/native-texts.ts'
import { isOwnAddress } from './own-page.ts'
import { dataFolderArgument } from './platform/arguments.ts'
import { systemClock } from './platform/clock.ts'
import { chooseDataFolder, movedSentence } from './platform/data-folder.ts'
import { createChoosePaths, openPath, showFailure, showMoved, showProgress } from './platform/dialogs.ts'
import type { ProfileFolders } from './platform/local-profile.ts'
import { openLog } from './platform/log.ts'
import { logSetAsideSentence } from './platform/stray-log.ts'
import { explainFailure } from './platform/startup-failure.ts'
import { createPrintingWindow } from './printing-window.ts'
import { type Answering, createRunningDesk } from './running-desk.ts'
import { lockSession } from './session-lock.ts'
import { attachIpcHandler } from './trpc/ipc-handler.ts'
import { confinePage, createWindows } from './window.ts'

let moved: ProfileFolders | undefined
const dataFolder = chooseDataFolder(dataFolderArgument(process.argv.slice(1)), (folders) => {
  moved = folders
})
const log = openLog(dataFolder, systemClock.now)
const reportBug = (error: unknown): void => log.reportBug(crypto.randomUUID(), error)

const devServer = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']
const home = devServer ?? HOME
const preview = previewAddressFor(home)

/** Says in plain words why there is no desk, and ends. */
const giveUp = (error: unknown): void => {
  const sentence = explainFailure(error, dataFolder)
  reportBug(error)
  console.error(sentence)
  showFailure(sentence)
  app.exit(1)
}

const textsFor = ({ language }: Pick<Settings, 'language'>): NativeTexts =>
  nativeTexts[languageFor(language, app.getPreferredSystemLanguages())]

const servePages = (): void => {
  lockSession(session.defaultSession, devServer === undefined ? [] : [devServer, preview])
  protocol.handle(
    APP_SCHEME,
    createAppHandler({
      shipdesk: join(import.meta.dirname, '../renderer'),
      preview: join(import.meta.dirname, '../preview'),
    }),
  )
}

const attach = ({ router, createContext }: Answering): (() => void) =>
  attachIpcHandler({
    ipc: ipcMain,
    router,
    createContext,
    isTrusted: ({ url }) => isOwnAddress(url, home),
    reportBug: log.reportBug,
    reportDropped: (why) => log.note(`A frame was dropped: ${why}.`),
  })

/** What the system shows of the program itself: in About, at its windows, and in the taskbar of Windows. */
const introduce = (): void => {
  app.setAppUserModelId(APP_ID)
  app.setAboutPanelOptions({
    applicationName: app.getName(),
    applicationVersion: app.getVersion(),
    // A system that knows the version of an application by its build shows that beside it.
    version: '',
    copyright: 'MIT License',
    iconPath: icon,
  })
}

/** Before the first window, which would else flash in the other colours. */
const dress = (settings: Pick<Settings, 'appearance' | 'language'>): void => {
  nativeTheme.themeSource = settings.appearance
  const menu = createMenu({
    isMac: process.platform === 'darwin',
    hasDevTools: !app.isPackaged,
    texts: textsFor(settings),
    openWindow: windows.open,
  })
  Menu.setApplicationMenu(Menu.buildFromTemplate(menu))
}

const open = (reopen: ReopenDesk): Desk => {
  const desk = openWholeDesk({
    folder: dataFolder,
    reportBug: log.reportBug,
    showFolder: openPath,
    openFile: openPath,
    choosePaths: createChoosePaths({
      parent: () => windows.lastUsed(),
      texts: () => textsFor(running.current()?.settings.get() ?? { language: 'system' }),
    }),
    showProgress,
    systemLanguages: app.getPreferredSystemLanguages(),
    electronVersion: process.versions.electron,
    reopen,
    openRecovery: () => running.recover(),
    ...(process.platform === 'win32' && {
      spooler: createPrintingWindow(new URL('print.html', preview).href),
    }),
  })
  if (desk.logSetAside !== undefined) log.note(logSetAsideSentence(desk.logSetAside))
  desk.settings.follow(dress)
  return desk
}

/** Begins what a desk does by itself. */
const beginWork = (desk: Desk): void => {
  desk.database.moveLogBeside()
  desk.schedule.start()
  desk.clockHandover.start()
  desk.startPrinting()
  desk.productLearning.start()
  desk.backups.start()
  desk.checking.start()
}

const windows = createWindows({
  home,
  icon,
  bounds: () => running.current()?.windowBounds,
  hasDevTools: !app.isPackaged,
  log,
})

const running = createRunningDesk({
  open,
  attach,
  begin: beginWork,
  openRecovery: (why, openDesk) =>
    openRecovery({
      folder: dataFolder,
      reportBug: log.reportBug,
      electronVersion: process.versions.electron,
      showFolder: openPath,
      why,
      openDesk,
    }),
  reloadWindows: windows.reload,
  reportBug,
  giveUp,
})

let isBackedUp = false

/** Once the windows are gone, what was done since the last backup is backed up; then the program ends. */
const endAfterBackup = (event: Event): void => {
  const desk = running.current()
  if (isBackedUp || !desk) return running.end()
  event.preventDefault()
  void desk.backups.end().finally(() => {
    // It may have been begun again meanwhile.
    if (windows.lastUsed()) return running.current()?.backups.start()
    isBackedUp = true
    app.quit()
  })
}

/** Opens the desk while nothing else depends on it yet, so that a desk that cannot be opened ends the program. */
const openAndStart = (): void => {
  const desk = running.open()
  // Without a desk the windows say what can be done, in the system's own look.
  if (!desk) dress({ appearance: 'system', language: 'system' })
  introduce()
  servePages()
  app.on('second-instance', windows.show)
  app.on('activate', windows.show)
  app.on('will-quit', endAfterBackup)
  // The last of all: the desk is closed.
  app.on('quit', endDespiteThreads)
  windows.open()
  if (desk) beginWork(desk)
  if (moved) {
    log.note(movedSentence(moved))
    showMoved(moved, textsFor(desk?.settings.get() ?? { language: 'system' })).catch(reportBug)
  }
}

const start = (): void => {
  try {
    openAndStart()
  } catch (error) {
    giveUp(error)
  }
}

/** Makes this the one program on its data folder; false when there is one already, which is told to come forward. */
const claimDataFolder = (): boolean => {
  const profile = join(dataFolder, 'window')
  mkdirSync(profile, { recursive: true, mode: 0o700 })
  app.setPath('userData', profile)
  return app.requestSingleInstanceLock()
}

const begin = (): void => {
  process.on('uncaughtException', reportBug)
  process.on('unhandledRejection', reportBug)
  // As root, where it has to be switched off, Chromium would end without a word when it is asked for all the same.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  // The page can ask for nothing outside; this holds for what Chromium itself would ask for, too.
  if (devServer === undefined) app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
  app.on('web-contents-created', (_event, page) => confinePage(page, { home, preview }))
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  try {
    // Never awaited at the top: Electron is only ready after this module has ended.
    if (claimDataFolder()) void app.whenReady().then(start)
    else {
      console.log(
        `Shipdesk is open already with the records in ${dataFolder}; its window comes to the front.`,
      )
      app.quit()
    }
  } catch (error) {
    void app.whenReady().then(() => giveUp(error))
  }
}

begin()
