<?xml version="1.0" encoding="UTF-8"?>
<!-- Codes that the kiosk shows, and the page that each leads to. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:t="urn:tambon:site" exclude-result-prefixes="t">
  <xsl:include href="page.xsl"/>

  <xsl:template match="page" mode="where"><xsl:value-of select="t:say('Codes')"/></xsl:template>
  <xsl:template match="page" mode="title">
    <xsl:choose>
      <xsl:when test="@start"><xsl:value-of select="t:say('Codes that begin with %s', @start)"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="t:say('A code from the kiosk')"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="page" mode="about"><xsl:value-of select="t:say('A code from the kiosk leads to its page')"/></xsl:template>

  <xsl:template match="page[@start]" mode="body">
    <xsl:call-template name="code-box"/>
    <ul class="rows">
      <xsl:for-each select="coded">
        <li id="{@code}"><b><xsl:value-of select="@code"/></b><xsl:text> · </xsl:text>
          <xsl:choose>
            <xsl:when test="@document"><xsl:value-of select="t:say('Document')"/></xsl:when>
            <xsl:otherwise><xsl:value-of select="t:say('Project')"/></xsl:otherwise>
          </xsl:choose>
          <xsl:if test="@sample"><xsl:text> · </xsl:text><i><xsl:value-of select="t:say('Sample data')"/></i></xsl:if>
          <br/><a href="{$home}{@path}">
            <xsl:choose>
              <xsl:when test="@name"><xsl:value-of select="@name"/></xsl:when>
              <xsl:otherwise><xsl:value-of select="t:say('Not stated')"/></xsl:otherwise>
            </xsl:choose></a></li>
      </xsl:for-each>
    </ul>
  </xsl:template>

  <xsl:template match="page" mode="body">
    <xsl:call-template name="code-box"/>
    <xsl:choose>
      <xsl:when test="start">
        <p><xsl:value-of select="t:say('Or choose its first two characters')"/></p>
        <ul class="links" id="starts">
          <xsl:for-each select="start">
            <li><a href="{@letters}/"><xsl:value-of select="@letters"/></a></li>
          </xsl:for-each>
        </ul>
      </xsl:when>
      <xsl:otherwise><p><xsl:value-of select="t:say('No data yet')"/></p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
