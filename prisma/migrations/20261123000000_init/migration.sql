-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "date_precision" AS ENUM ('day', 'month', 'quarter', 'year');

-- CreateEnum
CREATE TYPE "basis" AS ENUM ('stated', 'classified', 'general');

-- CreateEnum
CREATE TYPE "disclosure" AS ENUM ('public', 'internal');

-- CreateEnum
CREATE TYPE "briefing_status" AS ENUM ('draft', 'issued');

-- CreateEnum
CREATE TYPE "ecosystem_tier" AS ENUM ('leading', 'pillar', 'nova');

-- CreateEnum
CREATE TYPE "chain_position" AS ENUM ('upstream', 'midstream', 'downstream');

-- CreateEnum
CREATE TYPE "enquiry_status" AS ENUM ('received', 'inHand', 'answered', 'closed');

-- CreateEnum
CREATE TYPE "origin" AS ENUM ('city', 'domestic', 'overseas');

-- CreateEnum
CREATE TYPE "placement_role" AS ENUM ('lead', 'member', 'supporting');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('officer', 'reviewer', 'administrator', 'auditor');

-- CreateEnum
CREATE TYPE "project_kind" AS ENUM ('new', 'expansion', 'upgrade', 'acquisition');

-- CreateEnum
CREATE TYPE "sector_class" AS ENUM ('primary', 'industrial', 'services');

-- CreateEnum
CREATE TYPE "stage" AS ENUM ('negotiating', 'signed', 'started', 'building', 'producing', 'full');

-- CreateEnum
CREATE TYPE "project_status" AS ENUM ('normal', 'delayed', 'suspended', 'terminated');

-- CreateEnum
CREATE TYPE "agreement_kind" AS ENUM ('formal', 'framework', 'supplement');

-- CreateEnum
CREATE TYPE "start_kind" AS ENUM ('civilWorks', 'equipment', 'opening');

-- CreateEnum
CREATE TYPE "amount_kind" AS ENUM ('contract', 'filing', 'fixedAssets');

-- CreateEnum
CREATE TYPE "bound" AS ENUM ('exact', 'atLeast', 'planned', 'undisclosed');

-- CreateTable
CREATE TABLE "audit_event" (
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" TEXT,
    "actor_name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "previous" CHAR(64) NOT NULL,
    "hash" CHAR(64) NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "briefing" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "scope" JSONB NOT NULL,
    "status" "briefing_status" NOT NULL DEFAULT 'draft',
    "rules" TEXT NOT NULL,
    "as_of" TIMESTAMPTZ(3) NOT NULL,
    "document" JSONB NOT NULL,
    "contains_demo" BOOLEAN NOT NULL DEFAULT false,
    "author_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "briefing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ecosystem" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "tier" "ecosystem_tier" NOT NULL,
    "sort_order" INTEGER NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "summary_zh" TEXT NOT NULL,
    "summary_en" TEXT NOT NULL,
    "target_output_yuan" DECIMAL(18,2),
    "pinyin" TEXT NOT NULL DEFAULT '',
    "pinyin_initials" TEXT NOT NULL DEFAULT '',
    "search_text" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ecosystem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "segment" (
    "id" UUID NOT NULL,
    "ecosystem_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "position" "chain_position" NOT NULL,
    "sort_order" INTEGER NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "describes_zh" TEXT NOT NULL,
    "describes_en" TEXT NOT NULL,
    "synonyms" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "basis" "basis" NOT NULL DEFAULT 'general',
    "layout_column" INTEGER NOT NULL DEFAULT 0,
    "layout_row" INTEGER NOT NULL DEFAULT 0,
    "pinyin" TEXT NOT NULL DEFAULT '',
    "pinyin_initials" TEXT NOT NULL DEFAULT '',
    "search_text" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "segment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "supply_edge" (
    "from_segment_id" UUID NOT NULL,
    "to_segment_id" UUID NOT NULL,
    "basis" "basis" NOT NULL DEFAULT 'general',

    CONSTRAINT "supply_edge_pkey" PRIMARY KEY ("from_segment_id","to_segment_id")
);

-- CreateTable
CREATE TABLE "park" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "sort_order" INTEGER NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "part_of_id" UUID,
    "note_zh" TEXT,
    "note_en" TEXT,
    "pinyin" TEXT NOT NULL DEFAULT '',
    "pinyin_initials" TEXT NOT NULL DEFAULT '',
    "search_text" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "park_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "enquiry" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'zh',
    "subject_type" TEXT,
    "subject_id" TEXT,
    "subject_label" TEXT,
    "company" TEXT NOT NULL,
    "contact_name" TEXT NOT NULL,
    "phone" TEXT,
    "email" TEXT,
    "message" TEXT NOT NULL,
    "consent_version" TEXT NOT NULL,
    "consent_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "status" "enquiry_status" NOT NULL DEFAULT 'received',
    "handler_id" TEXT,
    "handler_note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "enquiry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "firm" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "short_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_en_is_official" BOOLEAN NOT NULL DEFAULT false,
    "credit_code" CHAR(18),
    "origin" "origin",
    "origin_place_zh" TEXT,
    "origin_place_en" TEXT,
    "origin_basis" "basis",
    "parent_zh" TEXT,
    "parent_en" TEXT,
    "listed_code" TEXT,
    "does_zh" TEXT,
    "does_en" TEXT,
    "note_zh" TEXT,
    "note_en" TEXT,
    "landed_on" DATE,
    "landed_precision" "date_precision",
    "normal_name" TEXT NOT NULL,
    "pinyin" TEXT NOT NULL DEFAULT '',
    "pinyin_initials" TEXT NOT NULL DEFAULT '',
    "search_text" TEXT NOT NULL DEFAULT '',
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "firm_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "firm_alias" (
    "id" UUID NOT NULL,
    "firm_id" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "firm_alias_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "golden_flower_seat" (
    "number" INTEGER NOT NULL,
    "firm_id" UUID,

    CONSTRAINT "golden_flower_seat_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "firm_figure" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "firm_id" UUID NOT NULL,
    "label_zh" TEXT NOT NULL,
    "label_en" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "value" DECIMAL(20,4) NOT NULL,
    "unit" TEXT NOT NULL,
    "approximate" BOOLEAN NOT NULL DEFAULT false,
    "preferred" BOOLEAN NOT NULL DEFAULT true,
    "note_zh" TEXT,
    "note_en" TEXT,

    CONSTRAINT "firm_figure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "innovation" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "firm_id" UUID NOT NULL,
    "title_zh" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "gist_zh" TEXT NOT NULL,
    "gist_en" TEXT NOT NULL,

    CONSTRAINT "innovation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "placement" (
    "id" UUID NOT NULL,
    "firm_id" UUID NOT NULL,
    "ecosystem_id" UUID NOT NULL,
    "segment_id" UUID,
    "role" "placement_role" NOT NULL,
    "basis" "basis" NOT NULL,
    "note_zh" TEXT,
    "note_en" TEXT,

    CONSTRAINT "placement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "value" DECIMAL(20,4),
    "unit_zh" TEXT NOT NULL,
    "unit_en" TEXT NOT NULL,
    "bound" "bound" NOT NULL DEFAULT 'exact',
    "yoy_percent" DECIMAL(9,4),
    "preferred" BOOLEAN NOT NULL DEFAULT true,
    "derived" BOOLEAN NOT NULL DEFAULT false,
    "note_zh" TEXT,
    "note_en" TEXT,

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "target" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "value" DECIMAL(20,4) NOT NULL,
    "unit_zh" TEXT NOT NULL,
    "unit_en" TEXT NOT NULL,
    "bound" "bound" NOT NULL,

    CONSTRAINT "target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "username" TEXT NOT NULL,
    "display_username" TEXT,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "disabled_at" TIMESTAMPTZ(3),
    "must_change_password" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_role" (
    "person_id" TEXT NOT NULL,
    "role" "role" NOT NULL,

    CONSTRAINT "person_role_pkey" PRIMARY KEY ("person_id","role")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_lock" (
    "username" TEXT NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sign_in_lock_pkey" PRIMARY KEY ("username")
);

-- CreateTable
CREATE TABLE "rate_window" (
    "bucket" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "hits" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "rate_window_pkey" PRIMARY KEY ("bucket","started_at")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "key" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "person_id" TEXT,
    "result_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "project" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT,
    "phase" TEXT,
    "firm_id" UUID,
    "firm_name" TEXT NOT NULL,
    "kind" "project_kind",
    "sector" "sector_class" NOT NULL DEFAULT 'industrial',
    "ecosystem_id" UUID,
    "segment_id" UUID,
    "park_id" UUID,
    "origin" "origin",
    "stage" "stage" NOT NULL,
    "status" "project_status" NOT NULL DEFAULT 'normal',
    "agreement_kind" "agreement_kind",
    "first_contact_on" DATE,
    "first_contact_precision" "date_precision",
    "signed_on" DATE,
    "signed_precision" "date_precision",
    "signing_entity" TEXT,
    "signing_entity_credit_code" CHAR(18),
    "started_on" DATE,
    "started_precision" "date_precision",
    "start_kind" "start_kind",
    "start_evidence" TEXT,
    "building_on" DATE,
    "building_precision" "date_precision",
    "in_statistics_on" DATE,
    "producing_on" DATE,
    "producing_precision" "date_precision",
    "above_scale_on" DATE,
    "full_on" DATE,
    "full_precision" "date_precision",
    "ended_on" DATE,
    "end_reason" TEXT,
    "expected_output_yuan" DECIMAL(18,2),
    "actual_output_yuan" DECIMAL(18,2),
    "build_months" INTEGER,
    "capacity_zh" TEXT,
    "capacity_en" TEXT,
    "land_mu" DECIMAL(12,2),
    "floor_area_m2" DECIMAL(14,2),
    "sign_to_start_months" INTEGER,
    "introduced_by_id" UUID,
    "owner_id" TEXT,
    "note_zh" TEXT,
    "note_en" TEXT,
    "internal_note" TEXT,
    "released_at" TIMESTAMPTZ(3),
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "amount_yuan" DECIMAL(18,2),
    "amount_bound" "bound" NOT NULL DEFAULT 'undisclosed',
    "public_amount_yuan" DECIMAL(18,2),
    "public_amount_bound" "bound" NOT NULL DEFAULT 'undisclosed',
    "amount_sort" DECIMAL(18,2) NOT NULL DEFAULT -1,
    "public_amount_sort" DECIMAL(18,2) NOT NULL DEFAULT -1,
    "signed_sort" DATE NOT NULL DEFAULT '0001-01-01 00:00:00 +00:00',
    "pinyin" TEXT NOT NULL DEFAULT '',
    "pinyin_initials" TEXT NOT NULL DEFAULT '',
    "search_text" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contract_value" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "kind" "amount_kind" NOT NULL DEFAULT 'contract',
    "bound" "bound" NOT NULL,
    "amount_yuan" DECIMAL(18,2),
    "disclosure" "disclosure" NOT NULL DEFAULT 'public',
    "preferred" BOOLEAN NOT NULL DEFAULT true,
    "currency" CHAR(3) NOT NULL DEFAULT 'CNY',
    "foreign_amount" DECIMAL(18,2),
    "rate" DECIMAL(12,6),
    "rate_on" DATE,
    "note_zh" TEXT,
    "note_en" TEXT,

    CONSTRAINT "contract_value_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fund_receipt" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "received_on" DATE NOT NULL,
    "amount_yuan" DECIMAL(18,2) NOT NULL,
    "evidence" TEXT NOT NULL,
    "disclosure" "disclosure" NOT NULL DEFAULT 'internal',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "fund_receipt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stage_change" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "from_stage" "stage",
    "to_stage" "stage" NOT NULL,
    "from_status" "project_status",
    "to_status" "project_status" NOT NULL,
    "effective_on" DATE,
    "effective_precision" "date_precision",
    "reason" TEXT,
    "evidence" TEXT,
    "person_id" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stage_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project_revision" (
    "seq" BIGSERIAL NOT NULL,
    "project_id" UUID NOT NULL,
    "entity" TEXT NOT NULL,
    "entity_id" UUID NOT NULL,
    "op" CHAR(1) NOT NULL,
    "row" JSONB NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "person_id" TEXT,
    "reason" TEXT,

    CONSTRAINT "project_revision_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "ledger_tally" (
    "id" BIGSERIAL NOT NULL,
    "ecosystem_id" UUID,
    "stage" "stage" NOT NULL,
    "sector" "sector_class" NOT NULL,
    "released" BOOLEAN NOT NULL,
    "quarter" DATE,
    "projects" INTEGER NOT NULL DEFAULT 0,
    "counted" INTEGER NOT NULL DEFAULT 0,
    "undisclosed" INTEGER NOT NULL DEFAULT 0,
    "counted_yuan" DECIMAL(24,2) NOT NULL DEFAULT 0,
    "public_undisclosed" INTEGER NOT NULL DEFAULT 0,
    "public_counted_yuan" DECIMAL(24,2) NOT NULL DEFAULT 0,

    CONSTRAINT "ledger_tally_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project_counter" (
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "project_counter_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "source" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "published_on" TEXT,
    "url" TEXT,
    "note_zh" TEXT,
    "note_en" TEXT,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "citation" (
    "id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "place" TEXT,
    "firm_id" UUID,
    "firm_figure_id" UUID,
    "innovation_id" UUID,
    "ecosystem_id" UUID,
    "park_id" UUID,
    "project_id" UUID,
    "contract_value_id" UUID,
    "fund_receipt_id" UUID,
    "indicator_id" UUID,
    "target_id" UUID,

    CONSTRAINT "citation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "district" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "key" TEXT NOT NULL,
    "profile" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "loaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "district_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "audit_event_subject_type_subject_id_seq_idx" ON "audit_event"("subject_type", "subject_id", "seq");

-- CreateIndex
CREATE INDEX "audit_event_actor_id_seq_idx" ON "audit_event"("actor_id", "seq");

-- CreateIndex
CREATE INDEX "audit_event_kind_seq_idx" ON "audit_event"("kind", "seq");

-- CreateIndex
CREATE INDEX "briefing_created_at_idx" ON "briefing"("created_at" DESC);

-- CreateIndex
CREATE INDEX "briefing_author_id_idx" ON "briefing"("author_id");

-- CreateIndex
CREATE UNIQUE INDEX "ecosystem_slug_key" ON "ecosystem"("slug");

-- CreateIndex
CREATE INDEX "ecosystem_tier_sort_order_idx" ON "ecosystem"("tier", "sort_order");

-- CreateIndex
CREATE UNIQUE INDEX "segment_ecosystem_id_slug_key" ON "segment"("ecosystem_id", "slug");

-- CreateIndex
CREATE INDEX "supply_edge_to_segment_id_idx" ON "supply_edge"("to_segment_id");

-- CreateIndex
CREATE UNIQUE INDEX "park_slug_key" ON "park"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "enquiry_reference_key" ON "enquiry"("reference");

-- CreateIndex
CREATE INDEX "enquiry_status_created_at_idx" ON "enquiry"("status", "created_at" DESC);

-- CreateIndex
CREATE INDEX "enquiry_expires_at_idx" ON "enquiry"("expires_at");

-- CreateIndex
CREATE INDEX "enquiry_handler_id_idx" ON "enquiry"("handler_id");

-- CreateIndex
CREATE UNIQUE INDEX "firm_slug_key" ON "firm"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "firm_credit_code_key" ON "firm"("credit_code");

-- CreateIndex
CREATE INDEX "firm_normal_name_idx" ON "firm"("normal_name");

-- CreateIndex
CREATE INDEX "firm_is_demo_idx" ON "firm"("is_demo");

-- CreateIndex
CREATE UNIQUE INDEX "firm_alias_firm_id_name_key" ON "firm_alias"("firm_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "golden_flower_seat_firm_id_key" ON "golden_flower_seat"("firm_id");

-- CreateIndex
CREATE UNIQUE INDEX "firm_figure_key_key" ON "firm_figure"("key");

-- CreateIndex
CREATE INDEX "firm_figure_firm_id_idx" ON "firm_figure"("firm_id");

-- CreateIndex
CREATE UNIQUE INDEX "innovation_key_key" ON "innovation"("key");

-- CreateIndex
CREATE INDEX "innovation_firm_id_idx" ON "innovation"("firm_id");

-- CreateIndex
CREATE INDEX "placement_ecosystem_id_idx" ON "placement"("ecosystem_id");

-- CreateIndex
CREATE INDEX "placement_segment_id_idx" ON "placement"("segment_id");

-- CreateIndex
CREATE UNIQUE INDEX "placement_firm_id_ecosystem_id_segment_id_key" ON "placement"("firm_id", "ecosystem_id", "segment_id");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_key_key" ON "indicator"("key");

-- CreateIndex
CREATE INDEX "indicator_code_period_idx" ON "indicator"("code", "period");

-- CreateIndex
CREATE UNIQUE INDEX "target_code_year_key" ON "target"("code", "year");

-- CreateIndex
CREATE UNIQUE INDEX "person_username_key" ON "person"("username");

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_person_id_idx" ON "session"("person_id");

-- CreateIndex
CREATE INDEX "account_person_id_idx" ON "account"("person_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "project_code_key" ON "project"("code");

-- CreateIndex
CREATE INDEX "project_stage_ecosystem_id_amount_sort_id_idx" ON "project"("stage", "ecosystem_id", "amount_sort", "id");

-- CreateIndex
CREATE INDEX "project_ecosystem_id_amount_sort_id_idx" ON "project"("ecosystem_id", "amount_sort", "id");

-- CreateIndex
CREATE INDEX "project_stage_ecosystem_id_public_amount_sort_id_idx" ON "project"("stage", "ecosystem_id", "public_amount_sort", "id");

-- CreateIndex
CREATE INDEX "project_ecosystem_id_public_amount_sort_id_idx" ON "project"("ecosystem_id", "public_amount_sort", "id");

-- CreateIndex
CREATE INDEX "project_park_id_public_amount_sort_id_idx" ON "project"("park_id", "public_amount_sort", "id");

-- CreateIndex
CREATE INDEX "project_amount_sort_id_idx" ON "project"("amount_sort", "id");

-- CreateIndex
CREATE INDEX "project_public_amount_sort_id_idx" ON "project"("public_amount_sort", "id");

-- CreateIndex
CREATE INDEX "project_signed_sort_id_idx" ON "project"("signed_sort", "id");

-- CreateIndex
CREATE INDEX "project_pinyin_id_idx" ON "project"("pinyin", "id");

-- CreateIndex
CREATE INDEX "project_created_at_id_idx" ON "project"("created_at", "id");

-- CreateIndex
CREATE INDEX "project_firm_id_idx" ON "project"("firm_id");

-- CreateIndex
CREATE INDEX "project_owner_id_idx" ON "project"("owner_id");

-- CreateIndex
CREATE INDEX "project_segment_id_idx" ON "project"("segment_id");

-- CreateIndex
CREATE INDEX "project_introduced_by_id_idx" ON "project"("introduced_by_id");

-- CreateIndex
CREATE INDEX "project_is_demo_idx" ON "project"("is_demo");

-- CreateIndex
CREATE INDEX "contract_value_project_id_idx" ON "contract_value"("project_id");

-- CreateIndex
CREATE INDEX "fund_receipt_project_id_received_on_idx" ON "fund_receipt"("project_id", "received_on");

-- CreateIndex
CREATE INDEX "fund_receipt_received_on_idx" ON "fund_receipt"("received_on");

-- CreateIndex
CREATE INDEX "stage_change_project_id_recorded_at_idx" ON "stage_change"("project_id", "recorded_at");

-- CreateIndex
CREATE INDEX "project_revision_project_id_seq_idx" ON "project_revision"("project_id", "seq");

-- CreateIndex
CREATE INDEX "project_revision_entity_entity_id_at_seq_idx" ON "project_revision"("entity", "entity_id", "at" DESC, "seq" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "ledger_tally_cell" ON "ledger_tally"("ecosystem_id", "stage", "sector", "released", "quarter");

-- CreateIndex
CREATE UNIQUE INDEX "source_key_key" ON "source"("key");

-- CreateIndex
CREATE INDEX "citation_source_id_idx" ON "citation"("source_id");

-- CreateIndex
CREATE INDEX "citation_firm_id_idx" ON "citation"("firm_id");

-- CreateIndex
CREATE INDEX "citation_firm_figure_id_idx" ON "citation"("firm_figure_id");

-- CreateIndex
CREATE INDEX "citation_innovation_id_idx" ON "citation"("innovation_id");

-- CreateIndex
CREATE INDEX "citation_ecosystem_id_idx" ON "citation"("ecosystem_id");

-- CreateIndex
CREATE INDEX "citation_park_id_idx" ON "citation"("park_id");

-- CreateIndex
CREATE INDEX "citation_project_id_idx" ON "citation"("project_id");

-- CreateIndex
CREATE INDEX "citation_contract_value_id_idx" ON "citation"("contract_value_id");

-- CreateIndex
CREATE INDEX "citation_fund_receipt_id_idx" ON "citation"("fund_receipt_id");

-- CreateIndex
CREATE INDEX "citation_indicator_id_idx" ON "citation"("indicator_id");

-- CreateIndex
CREATE INDEX "citation_target_id_idx" ON "citation"("target_id");

-- AddForeignKey
ALTER TABLE "briefing" ADD CONSTRAINT "briefing_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "segment" ADD CONSTRAINT "segment_ecosystem_id_fkey" FOREIGN KEY ("ecosystem_id") REFERENCES "ecosystem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supply_edge" ADD CONSTRAINT "supply_edge_from_segment_id_fkey" FOREIGN KEY ("from_segment_id") REFERENCES "segment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supply_edge" ADD CONSTRAINT "supply_edge_to_segment_id_fkey" FOREIGN KEY ("to_segment_id") REFERENCES "segment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "park" ADD CONSTRAINT "park_part_of_id_fkey" FOREIGN KEY ("part_of_id") REFERENCES "park"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enquiry" ADD CONSTRAINT "enquiry_handler_id_fkey" FOREIGN KEY ("handler_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "firm_alias" ADD CONSTRAINT "firm_alias_firm_id_fkey" FOREIGN KEY ("firm_id") REFERENCES "firm"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "golden_flower_seat" ADD CONSTRAINT "golden_flower_seat_firm_id_fkey" FOREIGN KEY ("firm_id") REFERENCES "firm"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "firm_figure" ADD CONSTRAINT "firm_figure_firm_id_fkey" FOREIGN KEY ("firm_id") REFERENCES "firm"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "innovation" ADD CONSTRAINT "innovation_firm_id_fkey" FOREIGN KEY ("firm_id") REFERENCES "firm"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_firm_id_fkey" FOREIGN KEY ("firm_id") REFERENCES "firm"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_ecosystem_id_fkey" FOREIGN KEY ("ecosystem_id") REFERENCES "ecosystem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_segment_id_fkey" FOREIGN KEY ("segment_id") REFERENCES "segment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_role" ADD CONSTRAINT "person_role_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_firm_id_fkey" FOREIGN KEY ("firm_id") REFERENCES "firm"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_introduced_by_id_fkey" FOREIGN KEY ("introduced_by_id") REFERENCES "firm"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_ecosystem_id_fkey" FOREIGN KEY ("ecosystem_id") REFERENCES "ecosystem"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_segment_id_fkey" FOREIGN KEY ("segment_id") REFERENCES "segment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_park_id_fkey" FOREIGN KEY ("park_id") REFERENCES "park"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contract_value" ADD CONSTRAINT "contract_value_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fund_receipt" ADD CONSTRAINT "fund_receipt_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_change" ADD CONSTRAINT "stage_change_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_firm_id_fkey" FOREIGN KEY ("firm_id") REFERENCES "firm"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_firm_figure_id_fkey" FOREIGN KEY ("firm_figure_id") REFERENCES "firm_figure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_innovation_id_fkey" FOREIGN KEY ("innovation_id") REFERENCES "innovation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_ecosystem_id_fkey" FOREIGN KEY ("ecosystem_id") REFERENCES "ecosystem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_park_id_fkey" FOREIGN KEY ("park_id") REFERENCES "park"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_contract_value_id_fkey" FOREIGN KEY ("contract_value_id") REFERENCES "contract_value"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_fund_receipt_id_fkey" FOREIGN KEY ("fund_receipt_id") REFERENCES "fund_receipt"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_target_id_fkey" FOREIGN KEY ("target_id") REFERENCES "target"("id") ON DELETE CASCADE ON UPDATE CASCADE;
