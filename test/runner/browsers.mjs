import { chromeLauncher } from '@web/test-runner-chrome';
import { WebdriverLauncher } from '@web/test-runner-webdriver';
import puppeteer from 'puppeteer-core';
import { findEngines } from './engines.mjs';
import { visitsEnd } from './webdriver-popup.mjs';

/**
 * A launcher for each engine that is here. With names (comma-separated) only those, and each of
 * them must be here.
 */
export async function findBrowsers(names) {
  return Promise.all(findEngines(names).found.map(launcherOf));
}

async function launcherOf({ start }) {
  const options = await start();
  return options.puppeteer
    ? chromeLauncher({ puppeteer, launchOptions: options.puppeteer, createPage })
    : new WindowLauncher(options.webdriver);
}

/** In milliseconds: a browser may still clear up after the file before. */
const NAVIGATION = 120_000;

async function createPage({ context }) {
  const page = await context.newPage();
  page.setDefaultNavigationTimeout(NAVIGATION);
  return page;
}

/** Opens no test file in the popup that a test before it was still busy with, and goes on where its driver gives up. */
class WindowLauncher extends WebdriverLauncher {
  async startSession(id, url) {
    if (this.driver) await visitsEnd(this.driver);
    return super.startSession(id, url);
  }

  /**
   * WebKit's driver, rarely, waits for a page that has long been there. The runner hears from the page itself, so
   * it is no failure that the driver gives up.
   */
  async createDriverManager() {
    const manager = await super.createDriverManager();
    const { startSession } = manager;
    manager.startSession = async (...session) => {
      await startSession.apply(manager, session).catch((error) => {
        if (!/timeout|timed out/i.test(error.message)) throw error;
      });
    };
    return manager;
  }
}
