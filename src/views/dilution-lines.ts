import { measured, PER_CENT, waterParts, type Mix } from '../domain/dilution';
import type { Diluted, DilutionAsked, DilutionWarning } from '../domain/dilution-answer';
import { tidy } from '../domain/quantity';
import { dilutionIn } from '../messages/supplies';
import type { Messages } from '../messages/messages';

/** What somebody with a bucket in hand reads. `named`: the agent was said, not assumed. */
export function dilutionLines(
  asked: DilutionAsked,
  diluted: Diluted,
  say: Messages,
  named: boolean,
): readonly string[] {
  const { language } = say;
  const dilution = dilutionIn(language);
  const { agent } = asked;
  return [
    ...coverLines(asked, diluted, say),
    ...mixLines(asked, diluted, say),
    ...diluted.warnings.map(warning => warningLine(warning, asked, say)),
    ...(diluted.way === 'cover'
      ? []
      : [
          dilution.contact(agent.contactMinutes),
          ...dilution.care(agent.warnings.map(warning => warning[language])),
        ]),
    ...(named || diluted.way === 'cover' ? [] : [dilution.assumed(agent.name)]),
  ];
}

function coverLines({ cover }: DilutionAsked, { volume }: Diluted, say: Messages): string[] {
  const dilution = dilutionIn(say.language);
  if (cover === undefined) return [];
  const unit = cover.of === 'area' ? 'm²' : 'm³';
  const facts = { size: `${cover.size} ${unit}`, each: `${cover.each} mL/${unit}` };
  return [dilution.cover({ ...facts, volume: litresText(volume) })];
}

function mixLines(asked: DilutionAsked, { way, mix, volume }: Diluted, say: Messages): string[] {
  const dilution = dilutionIn(say.language);
  const stock = dilution.stock(asked.agent.name, labelText(asked, say));
  if (way === 'undiluted') return [dilution.undiluted({ stock, volume: litresText(volume) })];
  if (mix === undefined) return [];
  const strength = strengthText(asked, mix.strength, say);
  const facts = { stock, volume: litresText(mix.volume), strength };
  if (way === 'top-up') {
    const [before, present] = [litresText(asked.volume ?? 1), strengthText(asked, asked.present ?? 0, say)];
    const text = dilution.topUp({ stock, volume: before, present, strength });
    return [text, dilution.add(amountText(asked, mix, say))];
  }
  if (way === 'mix') {
    const wanted = strengthText(asked, asked.strength ?? mix.strength, say);
    return [
      dilution.mix({ ...facts, strength: wanted }),
      partsLine(asked, mix, say),
      ...wholeLines(asked, mix, say),
    ];
  }
  const weighed = asked.weighed ? [dilution.weighed] : [];
  return [dilution.made(facts), partsLine(asked, mix, say), ...additiveLines(asked, say), ...weighed];
}

function partsLine(asked: DilutionAsked, mix: Mix, say: Messages): string {
  const dilution = dilutionIn(say.language);
  const amount = amountText(asked, mix, say);
  if (mix.water < 1e-6) return dilution.noWater(amount);
  const taken = asked.stock.unit === 'mL' ? measured(mix.amount) : 0;
  const water = millilitresText(measured(mix.volume * 1000 - taken));
  const parts = waterParts(asked.stock, mix);
  if (parts === undefined) return dilution.parts({ amount, water });
  const { ratio } = asked;
  if (ratio !== undefined)
    return dilution.parts({ amount, water, ratio: `${tidy(ratio.stock)}+${tidy(ratio.water)}` });
  const facts = { amount, water, ratio: `1+${round(parts)}` };
  return dilution.parts(parts < 1 ? facts : { ...facts, habit: `1:${round(parts + 1)}` });
}

/** Tablets come out stronger than asked, and a powder has packs that nobody wants to weigh out of. */
function wholeLines({ agent, stock, ...asked }: DilutionAsked, mix: Mix, say: Messages): string[] {
  const dilution = dilutionIn(say.language);
  if (stock.unit === 'tablet') return [dilution.actual(strengthText({ agent }, mix.strength, say))];
  const grams = agent.stock?.packGrams;
  if (stock.unit !== 'g' || grams === undefined || asked.amount !== undefined) return [];
  const packs = Math.ceil(mix.amount / grams - 1e-9);
  const strength = strengthText({ agent }, (packs * grams * stock.milligrams) / mix.volume, say);
  return [dilution.wholePacks({ packs: dilution.packs(packs), strength })];
}

function additiveLines({ ratio }: DilutionAsked, say: Messages): string[] {
  const dilution = dilutionIn(say.language);
  if (ratio?.additive !== true) return [];
  const { stock, water } = ratio;
  const other = water > stock ? { other: `${stock}+${tidy(water - stock)}` } : {};
  return [dilution.additive({ stock: String(stock), water: String(water), ...other })];
}

function warningLine(warning: DilutionWarning, asked: DilutionAsked, say: Messages): string {
  const dilution = dilutionIn(say.language);
  const written = (strength: number): string => strengthText(asked, strength, say);
  switch (warning.kind) {
    case 'weak':
    case 'strong':
      return dilution[warning.kind]({ strength: written(warning.strength), limit: written(warning.limit) });
    case 'differs': {
      const percent = `${warning.percent > 0 ? '+' : ''}${warning.percent}%`;
      return dilution.differs({
        strength: written(warning.strength),
        wanted: written(warning.wanted),
        percent,
      });
    }
    case 'unusual-stock':
      return dilution.unusualStock(
        `${warning.least}–${warning.most}${asked.stock.unit === 'tablet' ? ' mg' : '%'}`,
      );
    case 'cover': {
      const unit = asked.cover?.of === 'area' ? 'mL/m²' : 'mL/m³';
      return dilution.unusualCover({
        each: `${warning.each} ${unit}`,
        range: `${warning.least}–${warning.most} ${unit}`,
      });
    }
  }
}

function labelText({ stock, label }: DilutionAsked, say: Messages): string {
  const dilution = dilutionIn(say.language);
  return stock.unit === 'tablet' ? dilution.eachTablet(`${label} mg`) : `${label}%`;
}

/** `500 mg/L`; per cent for alcohol; both where the agent is used strong. */
function strengthText({ agent }: Pick<DilutionAsked, 'agent'>, strength: number, say: Messages): string {
  const dilution = dilutionIn(say.language);
  const percent = `${tidy(strength / PER_CENT, 2)}%`;
  if (agent.unit === '%') return percent;
  const digits = strength < 1000 ? tidy(strength, 1) : Math.round(strength);
  const isStrong = (agent.working?.least ?? 0) >= 1000 || strength >= PER_CENT;
  return isStrong ? dilution.both(`${digits} mg/L`, percent) : `${digits} mg/L`;
}

/** Mixed things are measured in mL; a tank in litres. */
function millilitresText(millilitres: number): string {
  return millilitres < 100_000 ? `${millilitres} mL` : litresText(millilitres / 1000);
}

function litresText(litres: number): string {
  if (litres >= 10_000) return `${tidy(litres / 1000, 2)} m³`;
  return `${tidy(litres, litres < 100 ? 3 : 1)} L`;
}

function amountText({ stock, agent, present }: DilutionAsked, { amount }: Mix, say: Messages): string {
  const dilution = dilutionIn(say.language);
  const taken = measured(amount, present === undefined ? 10 : 100);
  switch (stock.unit) {
    case 'tablet':
      return dilution.tablets(amount);
    case 'mL':
      return dilution.liquid(millilitresText(taken));
    case 'g': {
      const packs = agent.stock?.packGrams === undefined ? NaN : amount / agent.stock.packGrams;
      const even = Math.abs(packs - Math.round(packs)) < 1e-6;
      return even ? dilution.both(`${taken} g`, dilution.packs(Math.round(packs))) : `${taken} g`;
    }
  }
}

function round(parts: number): string {
  return String(parts < 10 ? tidy(parts, parts < 1 ? 2 : 1) : Math.round(parts));
}
