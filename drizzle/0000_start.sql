CREATE TABLE "appointments" (
	"id" text PRIMARY KEY NOT NULL,
	"doctor_day_id" text NOT NULL,
	"doctor_id" text NOT NULL,
	"date" date NOT NULL,
	"patient_id" text NOT NULL,
	"token" integer NOT NULL,
	"mode" text NOT NULL,
	"origin" text NOT NULL,
	"status" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"booked_at" timestamp (3) with time zone NOT NULL,
	"waiting_room_joined_at" timestamp (3) with time zone,
	"called_at" timestamp (3) with time zone,
	"patient_notified_at" timestamp (3) with time zone,
	"meet_link_updated_at" timestamp (3) with time zone,
	"late_arrival_count" integer DEFAULT 0 NOT NULL,
	"reassignment_history" jsonb DEFAULT '[]'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "booking_requests" (
	"appointment_id" text PRIMARY KEY NOT NULL,
	"patient_id" text NOT NULL,
	"reason" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consultations" (
	"appointment_id" text PRIMARY KEY NOT NULL,
	"waiting_room_entered_at" timestamp (3) with time zone,
	"patient_ready_at" timestamp (3) with time zone,
	"started_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"duration_seconds" integer,
	"meet_link_at_consultation" text,
	"notes" text DEFAULT '' NOT NULL,
	"ai_analysis" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "doctor_days" (
	"id" text PRIMARY KEY NOT NULL,
	"doctor_id" text NOT NULL,
	"date" date NOT NULL,
	"seq" integer NOT NULL,
	"serving_token" integer,
	"next_token" integer NOT NULL,
	"status" text NOT NULL,
	"live_count" integer NOT NULL,
	"expected_back_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "doctor_settings" (
	"doctor_id" text PRIMARY KEY NOT NULL,
	"time_zone" text NOT NULL,
	"minutes_per_patient" integer DEFAULT 10 NOT NULL,
	"capacity" integer DEFAULT 40 NOT NULL,
	"working_days" jsonb NOT NULL,
	"opens_at" text DEFAULT '09:00' NOT NULL,
	"closes_at" text DEFAULT '17:00' NOT NULL,
	"modes" jsonb NOT NULL,
	"custom_meet_link" text,
	"meet_link_updated_at" timestamp (3) with time zone,
	"room" text DEFAULT '' NOT NULL,
	CONSTRAINT "doctor_settings_meet_link_valid" CHECK ("doctor_settings"."custom_meet_link" ~ '^https://meet\.google\.com/[a-z]{3}-[a-z]{4}-[a-z]{3}$')
);
--> statement-breakpoint
CREATE TABLE "doctors" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"name" text NOT NULL,
	"specialization" text NOT NULL,
	"about" text DEFAULT '' NOT NULL,
	CONSTRAINT "doctors_user_id_unique" UNIQUE("user_id")
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"id" text PRIMARY KEY NOT NULL,
	"patient_id" text NOT NULL,
	"appointment_id" text NOT NULL,
	"type" text NOT NULL,
	"message" text NOT NULL,
	"priority" text NOT NULL,
	"read" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "prescriptions" (
	"id" text PRIMARY KEY NOT NULL,
	"appointment_id" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"published_at" timestamp (3) with time zone,
	"medications" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"advice" text DEFAULT '' NOT NULL,
	"warnings" text DEFAULT '' NOT NULL,
	"emergency" text DEFAULT '' NOT NULL,
	"follow_up" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "queue_events" (
	"doctor_day_id" text NOT NULL,
	"seq" integer NOT NULL,
	"type" text NOT NULL,
	"data" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_role" text NOT NULL,
	"actor_id" text NOT NULL,
	"command_id" text NOT NULL,
	CONSTRAINT "queue_events_doctor_day_id_seq_pk" PRIMARY KEY("doctor_day_id","seq")
);
--> statement-breakpoint
CREATE TABLE "account" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp (3) with time zone,
	"refresh_token_expires_at" timestamp (3) with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_limit" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"count" integer NOT NULL,
	"last_request" bigint NOT NULL,
	CONSTRAINT "rate_limit_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"user_id" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "user" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"role" text DEFAULT 'patient' NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "user_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_doctor_id_doctors_id_fk" FOREIGN KEY ("doctor_id") REFERENCES "public"."doctors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_patient_id_user_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking_requests" ADD CONSTRAINT "booking_requests_patient_id_user_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_appointment_id_appointments_id_fk" FOREIGN KEY ("appointment_id") REFERENCES "public"."appointments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "doctor_days" ADD CONSTRAINT "doctor_days_doctor_id_doctors_id_fk" FOREIGN KEY ("doctor_id") REFERENCES "public"."doctors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "doctor_settings" ADD CONSTRAINT "doctor_settings_doctor_id_doctors_id_fk" FOREIGN KEY ("doctor_id") REFERENCES "public"."doctors"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "doctors" ADD CONSTRAINT "doctors_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_patient_id_user_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_appointment_id_appointments_id_fk" FOREIGN KEY ("appointment_id") REFERENCES "public"."appointments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prescriptions" ADD CONSTRAINT "prescriptions_appointment_id_appointments_id_fk" FOREIGN KEY ("appointment_id") REFERENCES "public"."appointments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "appointments_day_token" ON "appointments" USING btree ("doctor_day_id","token");--> statement-breakpoint
CREATE UNIQUE INDEX "appointments_day_patient_live" ON "appointments" USING btree ("doctor_day_id","patient_id") WHERE "appointments"."status" in ('booked', 'waiting', 'called', 'in_consultation');--> statement-breakpoint
CREATE INDEX "appointments_patient" ON "appointments" USING btree ("patient_id","date" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE UNIQUE INDEX "doctor_days_doctor_date" ON "doctor_days" USING btree ("doctor_id","date");--> statement-breakpoint
CREATE INDEX "notifications_appointment" ON "notifications" USING btree ("appointment_id","created_at");--> statement-breakpoint
CREATE INDEX "notifications_patient" ON "notifications" USING btree ("patient_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "prescriptions_appointment_version" ON "prescriptions" USING btree ("appointment_id","version");--> statement-breakpoint
CREATE INDEX "account_user" ON "account" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "session_user" ON "session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "verification_identifier" ON "verification" USING btree ("identifier");