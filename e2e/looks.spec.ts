import type { Locator, Page } from '@playwright/test';
import { locales } from '../lib/language/locales';
import { kinds, messages, slug } from './interview';
import { expect, test } from './test';

const { Comparing, Glossary, Settings, Site } = messages.en;

for (const theme of ['dark', 'light', 'system']) {
  for (const contrast of ['no-preference', 'more'] as const) {
    test(`what is printed is dark on white with the setting ${theme} and ${contrast} contrast`, async ({
      page,
    }) => {
      await page.addInitScript(
        (theme) => localStorage.setItem('jolma-jol:settings', JSON.stringify({ theme })),
        theme,
      );
      await page.emulateMedia({ media: 'print', colorScheme: 'dark', contrast });
      for (const path of [`/kk/${slug}`, `/en/${slug}/compare/kk,ru`, '/ru/glossary/akim']) {
        await page.goto(path);
        for (const part of await page.locator('h1:not(.unseen), main h2, main p:not(.unseen)').all()) {
          if (!(await part.isVisible())) continue;
          expect(await contrastOf(part), `${path}: ${await part.textContent()}`).toBeGreaterThan(4.5);
          break;
        }
        expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
          'rgb(255, 255, 255)',
        );
      }
    });
  }
}

test.describe('in forced colours', () => {
  test.beforeEach(({ page }) => page.emulateMedia({ forcedColors: 'active' }));

  test('the chosen layout looks otherwise than the others', async ({ page }) => {
    await page.goto(`/en/${slug}/compare/kk,ru`);
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    await expectLooksApart(button(Comparing.layouts.side), button(Comparing.layouts.peek));
  });

  test('a chosen setting looks otherwise than the others', async ({ page }) => {
    await page.goto(`/en/${slug}`);
    await page.getByRole('button', { name: Settings.title }).click();
    await expectLooksApart(
      page.getByText(Settings.sizes.m, { exact: true }),
      page.getByText(Settings.sizes.xl, { exact: true }),
    );
  });

  test('the language and the script of the page look otherwise than the others', async ({ page }) => {
    await page.goto('/kk/about');
    const languages = page.getByRole('banner').locator('.langs a:visible');
    await expectLooksApart(languages.nth(0), languages.nth(1));
    const scripts = page.getByRole('banner').locator('.end > .scripts a');
    await expectLooksApart(scripts.nth(0), scripts.nth(1));
  });

  test('a lit sentence, a difference and its switch look otherwise than before', async ({ page }) => {
    await page.goto(`/en/${slug}/compare/kk,ru,en`);
    const sentence = page.locator('.cell .s').nth(4);
    const before = await looks(sentence);
    await sentence.click();
    await expect(sentence).toHaveClass(/lit/);
    expect(await looks(sentence)).not.toBe(before);
    const toggle = page.getByRole('button', { name: messages.en.Differences.show });
    const [off, plain] = [await looks(toggle), await looks(page.locator('.diff').first())];
    await toggle.click();
    expect(await looks(toggle)).not.toBe(off);
    expect(await looks(page.locator('.diff').first())).not.toBe(plain);
  });
});

test('a browser without popovers shows none of them, and no button that opens one', async ({ newReader }) => {
  for (const width of [390, 1280]) {
    const page = await newReader({ viewport: { width, height: 800 } });
    await page.addInitScript(() => {
      for (const name of ['popover', 'showPopover', 'hidePopover', 'togglePopover'])
        Reflect.deleteProperty(HTMLElement.prototype, name);
    });
    // The attribute is unknown there.
    await page.route(/\/(en|ru)(\/|$)/, async (route) => {
      const answer = await route.fetch();
      const body = await answer.text();
      await route.fulfill({ response: answer, body: body.replaceAll(' popover="', ' data-unknown="') });
    });
    await page.goto(`/en/${slug}`);
    await expect(page.locator('.term-popover')).not.toHaveCount(0);
    for (const hidden of await page.locator('.term-popover, .panel').all()) await expect(hidden).toBeHidden();
    await expect(page.getByRole('button', { name: Site.menu })).toBeHidden();
    await expect(page.getByRole('button', { name: Settings.title })).toBeHidden();
    await expect(
      page.getByRole('navigation', { name: Site.navigation }).getByText(Site.glossary),
    ).toBeVisible();
    await page.locator('.term').first().click();
    await expect(page).toHaveURL(/\/en\/glossary\//);
  }
});

for (const [locale, leading] of [
  ['kk', 'normal'],
  ['ru', 'tight'],
  ['en', 'loose'],
] as const) {
  test(`a lit sentence paints over nothing of the lines above, in ${locale} with ${leading} lines`, async ({
    page,
  }) => {
    await page.addInitScript(
      (spacing) => localStorage.setItem('jolma-jol:settings', JSON.stringify({ spacing, theme: 'light' })),
      leading,
    );
    await page.goto(`/${locale}/${slug}`);
    await addStyle(
      page,
      ':root { --ink: #000; --wash: #f00; --paper: #fff } .tools { display: none } .term { text-decoration: none !important }',
    );
    const passage = page.locator('[data-segment="q1-1"]');
    const dark = await passage.screenshot();
    await passage
      .locator('.s')
      .nth(1)
      .evaluate((sentence) => sentence.classList.add('lit'));
    const lit = await passage.screenshot();
    const lost = await inkLost(page, dark, lit);
    expect(lost.ink).toBeGreaterThan(1000);
    expect(lost.washed).toBeGreaterThan(1000);
    expect(lost.lost).toBe(0);
  });
}

test('what is said leaves when there was time to read it', async ({ page }) => {
  await page.goto(`/en/${slug}`);
  // What starts a page waits for frames and idle time, which a clock of ours would not give.
  await page.clock.install();
  await page.locator('.no').nth(3).focus();
  await page.keyboard.press('l');
  const said = page.getByRole('status');
  await expect(said).toContainText(messages.en.Reading.linkCopied);
  await page.clock.runFor(2_000);
  await expect(said).toContainText(messages.en.Reading.linkCopied);
  await page.clock.runFor(8_000);
  await expect(said).toBeEmpty();
});

for (const [width, height, size] of [
  [390, 844, '200%'],
  [256, 600, '100%'],
] as const) {
  test(`nothing scrolls sideways at ${width} px with letters of ${size}`, async ({ newReader }) => {
    const page = await newReader({ viewport: { width, height } });
    for (const { kind, path } of kinds) {
      for (const locale of locales) {
        await page.goto(path(locale));
        await addStyle(page, `html { font-size: ${size} }`);
        const over = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          if (scrollWidth <= clientWidth) return [];
          return [...document.querySelectorAll('body *')]
            .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
            .map(({ outerHTML }) => outerHTML.slice(0, 80));
        });
        expect(over, `${kind} in ${locale}`).toEqual([]);
      }
    }
  });
}

test('what is chosen with a finger is as large as one', async ({ newReader }) => {
  for (const width of [390, 820]) {
    const page = await newReader({ viewport: { width, height: 844 }, hasTouch: true, isMobile: true });
    for (const path of [`/kk/${slug}`, `/ru/${slug}/compare/kk,ru,en`]) {
      await page.goto(path);
      for (const target of await page.locator(':is(.langs, .head, .elsewhere) a:visible').all()) {
        const box = await target.boundingBox();
        const what = `${await target.getAttribute('aria-label')} at ${width}`;
        expect(box?.height, what).toBeGreaterThanOrEqual(44);
        expect(box?.width, what).toBeGreaterThanOrEqual(24);
      }
    }
  }
});

test('with a finger, a term that is not underlined is text, and one that is opens its explanation', async ({
  newReader,
}) => {
  const page = await newReader({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await page.goto(`/en/${slug}`);
  const again = page.locator('.text .term.again').first();
  await again.scrollIntoViewIfNeeded();
  const box = await again.boundingBox();
  if (!box) throw new Error('The term is not shown.');
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
  await expect(page.locator('.peek')).toBeVisible();
  await expect(page.locator('.term-popover:popover-open')).toHaveCount(0);
  await page.getByRole('button', { name: Site.close }).click();
  await page.locator('.text .term:not(.again)').first().tap();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page.getByRole('dialog').getByRole('link', { name: Glossary.more })).toBeVisible();
});

test('a tap brings nothing under the finger before it is lifted', async ({ newReader }) => {
  const page = await newReader({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await page.goto(`/en/${slug}/compare/en,ru`);
  const term = page.locator('.term:not(.again)').nth(2);
  await term.evaluate((link) => scrollBy(0, link.getBoundingClientRect().top - innerHeight + 40));
  await term.evaluate((link: HTMLElement) => {
    link.dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'touch', bubbles: true }));
    link.focus({ focusVisible: false } as FocusOptions);
  });
  const tools = term.locator('xpath=ancestor::section').locator('.tools');
  expect(await tools.evaluate((bar) => getComputedStyle(bar).pointerEvents)).toBe('none');
});

for (const [width, height] of [
  [700, 500],
  [1280, 420],
  [900, 360],
] as const) {
  test(`the explanation of a term of the title is in a window of ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const locale of ['ru', 'en'] as const) {
      await page.goto(`/${locale}/${slug}`);
      for (const term of [page.locator('.front .term').first(), page.locator('.text .term').first()]) {
        if ((await term.count()) === 0) continue;
        await term.click();
        const explanation = page.getByRole('dialog');
        await expect(explanation).toBeInViewport({ ratio: 1 });
        await page.keyboard.press('Escape');
        await expect(explanation).toBeHidden();
      }
    }
  });
}

/** The contrast of the words of an element with the paper, by the formula of WCAG 2. */
async function contrastOf(part: Locator): Promise<number> {
  const colours = await part.evaluate((element) => [
    getComputedStyle(element).color,
    getComputedStyle(document.body).backgroundColor,
  ]);
  const [ink = 0, paper = 0] = colours.map((colour) => {
    const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map((value) => {
      const part = Number(value) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  });
  return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
}

/** How an element is drawn, but for its words and size. */
function looks(element: Locator): Promise<string> {
  return element.evaluate((part) => {
    const { backgroundColor, borderBottomColor, color, outlineStyle, textDecorationLine } =
      getComputedStyle(part);
    return [backgroundColor, borderBottomColor, color, outlineStyle, textDecorationLine].join();
  });
}

async function expectLooksApart(chosen: Locator, other: Locator) {
  expect(await looks(chosen)).not.toBe(await looks(other));
}

/** How much ink there is in a picture, how much of another is red, and where that was ink. */
function inkLost(
  page: Page,
  before: Buffer,
  after: Buffer,
): Promise<{ ink: number; washed: number; lost: number }> {
  return page.evaluate(
    async (pictures) => {
      const [before, after] = await Promise.all(
        pictures.map(async (bytes) => {
          const image = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
          const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
          context?.drawImage(image, 0, 0);
          return context?.getImageData(0, 0, image.width, image.height).data;
        }),
      );
      const counts = { ink: 0, washed: 0, lost: 0 };
      if (!before || !after) return counts;
      for (let at = 0; at < before.length; at += 4) {
        const wasInk = (before[at] ?? 255) < 80;
        const [red = 0, green = 0] = after.slice(at, at + 2);
        const isWashed = red > 200 && green < 60;
        if (wasInk) counts.ink++;
        if (isWashed) counts.washed++;
        if (wasInk && isWashed) counts.lost++;
      }
      return counts;
    },
    [[...before], [...after]],
  );
}

/** Adds rules to a page as its policy allows, which takes no style elements. */
function addStyle(page: Page, rules: string): Promise<void> {
  return page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, rules);
}
