import { useId } from 'react';

interface ChoiceProps<Value extends string> {
  legend: string;
  /** Whether the legend is for those who hear it alone: the options say it too. */
  plain?: boolean;
  value: Value;
  options: [Value, string][];
  choose(value: Value): void;
}

/** A choice of a few words in a line. */
export function Choice<Value extends string>({
  legend,
  plain = false,
  value,
  options,
  choose,
}: ChoiceProps<Value>) {
  const name = `_${useId()}`;
  return (
    <fieldset className="choices">
      <legend className={plain ? 'unseen' : 'caption'}>{legend}</legend>
      <div className="options">
        {options.map(([option, label]) => (
          <label key={option}>
            <input type="radio" name={name} checked={option === value} onChange={() => choose(option)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
