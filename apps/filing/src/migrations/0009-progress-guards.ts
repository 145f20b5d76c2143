const appendOnly = (table: string) => `
  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`;
const reversedOnly = (table: string) => `
  CREATE TRIGGER reversed_only BEFORE UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION reversed_only();`;

/**
 * Sums that may not be exceeded. Each is compared right after the statement that adds to it, behind the lock of the one
 * row that carries the limit, so that of two at once the second sees what the first added.
 */
export const PROGRESS_GUARDS = `
  -- What the tenders of a plan take together stays within its budget; those that came to nothing take nothing.
  CREATE FUNCTION tendered_within_budget() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      plan uuid := (to_jsonb(NEW) ->> TG_ARGV[0])::uuid;
      budget bigint;
      tendered bigint;
    BEGIN
      SELECT budget_fen INTO STRICT budget FROM filing WHERE county_code = NEW.county_code AND id = plan FOR NO KEY UPDATE;
      SELECT coalesce(sum(p.amount_fen), 0) INTO tendered FROM tender_plan p
        JOIN tender t ON t.county_code = p.county_code AND t.id = p.tender_id
        WHERE p.county_code = NEW.county_code AND p.filing_id = plan AND t.status NOT IN ('cancelled', 'unsuccessful');
      IF tendered > budget THEN
        RAISE EXCEPTION 'tenders take % of the % that plan % has', tendered, budget, plan
          USING ERRCODE = 'check_violation', CONSTRAINT = 'tendered_within_budget';
      END IF;
      RETURN NULL;
    END $$;
  CREATE TRIGGER tendered_within_budget AFTER INSERT OR UPDATE ON tender_plan FOR EACH ROW
    EXECUTE FUNCTION tendered_within_budget('filing_id');
  CREATE TRIGGER tendered_within_budget AFTER UPDATE OF budget_fen ON filing FOR EACH ROW
    WHEN (NEW.budget_fen < OLD.budget_fen) EXECUTE FUNCTION tendered_within_budget('id');

  CREATE FUNCTION contracted_within_award() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE a award;
    BEGIN
      UPDATE award SET contracted_fen = contracted_fen + NEW.amount_fen
        WHERE county_code = NEW.county_code AND id = NEW.award_id RETURNING * INTO STRICT a;
      IF a.contracted_fen > a.amount_fen AND NEW.overrun_reason IS NULL THEN
        RAISE EXCEPTION 'contracts of % exceed the award of %', a.contracted_fen, a.amount_fen
          USING ERRCODE = 'check_violation', CONSTRAINT = 'contracted_within_award';
      END IF;
      RETURN NULL;
    END $$;
  CREATE TRIGGER contracted_within_award AFTER INSERT ON contract FOR EACH ROW EXECUTE FUNCTION contracted_within_award();

  CREATE FUNCTION changed_within_award() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      c contract;
      a award;
    BEGIN
      UPDATE contract SET changed_fen = changed_fen + NEW.amount_delta_fen, ends_on = coalesce(NEW.ends_on, ends_on)
        WHERE county_code = NEW.county_code AND id = NEW.contract_id RETURNING * INTO STRICT c;
      UPDATE award SET contracted_fen = contracted_fen + NEW.amount_delta_fen
        WHERE county_code = c.county_code AND id = c.award_id RETURNING * INTO STRICT a;
      IF NEW.overrun_reason IS NULL AND NEW.amount_delta_fen > 0 AND a.contracted_fen > a.amount_fen THEN
        RAISE EXCEPTION 'contracts of % exceed the award of %', a.contracted_fen, a.amount_fen
          USING ERRCODE = 'check_violation', CONSTRAINT = 'changed_within_award';
      END IF;
      IF NEW.overrun_reason IS NULL AND NEW.amount_delta_fen < 0 AND c.paid_fen > c.amount_fen + c.changed_fen THEN
        RAISE EXCEPTION 'payments of % exceed the contract of %', c.paid_fen, c.amount_fen + c.changed_fen
          USING ERRCODE = 'check_violation', CONSTRAINT = 'changed_within_award';
      END IF;
      RETURN NULL;
    END $$;
  CREATE TRIGGER changed_within_award AFTER INSERT ON contract_change FOR EACH ROW EXECUTE FUNCTION changed_within_award();

  CREATE FUNCTION cancelled_contract_frees_award() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NEW.paid_fen > 0 THEN
        RAISE EXCEPTION 'contract % has been paid', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'cancelled_contract_frees_award';
      END IF;
      UPDATE award SET contracted_fen = contracted_fen - NEW.amount_fen - NEW.changed_fen
        WHERE county_code = NEW.county_code AND id = NEW.award_id;
      RETURN NULL;
    END $$;
  CREATE TRIGGER cancelled_contract_frees_award AFTER UPDATE OF status ON contract FOR EACH ROW
    WHEN (NEW.status = 'cancelled' AND OLD.status <> 'cancelled') EXECUTE FUNCTION cancelled_contract_frees_award();

  CREATE FUNCTION paid_within_contract() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE c contract;
    BEGIN
      IF TG_OP = 'UPDATE' THEN
        UPDATE contract SET paid_fen = paid_fen - NEW.amount_fen WHERE county_code = NEW.county_code AND id = NEW.contract_id;
        RETURN NULL;
      END IF;
      UPDATE contract SET paid_fen = paid_fen + NEW.amount_fen
        WHERE county_code = NEW.county_code AND id = NEW.contract_id RETURNING * INTO STRICT c;
      IF c.paid_fen > c.amount_fen + c.changed_fen AND NEW.overrun_reason IS NULL THEN
        RAISE EXCEPTION 'payments of % exceed the contract of %', c.paid_fen, c.amount_fen + c.changed_fen
          USING ERRCODE = 'check_violation', CONSTRAINT = 'paid_within_contract';
      END IF;
      RETURN NULL;
    END $$;
  CREATE TRIGGER paid_within_contract AFTER INSERT ON payment FOR EACH ROW EXECUTE FUNCTION paid_within_contract();
  CREATE TRIGGER reversed_payment AFTER UPDATE ON payment FOR EACH ROW
    WHEN (OLD.reversed_at IS NULL AND NEW.reversed_at IS NOT NULL) EXECUTE FUNCTION paid_within_contract();

  -- What was recorded by mistake is reversed, once; nothing else of it changes.
  CREATE FUNCTION reversed_only() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE reversal text[] := ARRAY['reversed_at', 'reversed_by_name', 'reversal_reason'];
    BEGIN
      IF OLD.reversed_at IS NOT NULL OR to_jsonb(NEW) - reversal <> to_jsonb(OLD) - reversal THEN
        RAISE EXCEPTION 'a % is reversed, once, and not changed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
      END IF;
      RETURN NEW;
    END $$;
  ${['delivery', 'acceptance', 'payment'].map(reversedOnly).join('')}
  ${['contract_change', 'tender_step'].map(appendOnly).join('')}
`;
